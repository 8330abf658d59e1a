/** Tables of what users are known by, of mail to them that waits for an answer, and of penalties. */
export const IDENTITY_SCHEMA = `
CREATE TABLE uploads (
  id serial PRIMARY KEY,
  user_id integer REFERENCES users ON DELETE SET NULL,
  original_filename varchar NOT NULL,
  filesize integer NOT NULL,
  width integer NOT NULL,
  height integer NOT NULL,
  extension varchar(10) NOT NULL,
  sha1 varchar(40) NOT NULL UNIQUE,
  retain_hours integer,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE user_uploads (
  upload_id integer NOT NULL REFERENCES uploads ON DELETE CASCADE,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  PRIMARY KEY (upload_id, user_id)
);

CREATE TABLE user_profiles (
  user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  bio_raw text,
  location varchar,
  website varchar
);

CREATE TABLE email_tokens (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  token_hash varchar NOT NULL UNIQUE,
  scope integer NOT NULL,
  confirmed boolean NOT NULL DEFAULT false,
  expired boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE email_change_requests (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  new_email varchar NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (user_id, new_email)
);

CREATE TABLE screened_emails (
  email varchar PRIMARY KEY,
  created_at timestamptz NOT NULL
);

CREATE TABLE user_histories (
  id serial PRIMARY KEY,
  action integer NOT NULL,
  acting_user_id integer REFERENCES users ON DELETE SET NULL,
  target_user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  details text,
  created_at timestamptz NOT NULL
);
`;
