/** Tables of signing in, of users' own keys, of notifications and of the site's settings. */
export const ACCOUNTS_SCHEMA = `
CREATE TABLE user_passwords (
  user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  password_hash varchar NOT NULL,
  password_salt varchar NOT NULL
);

CREATE TABLE user_auth_tokens (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  auth_token varchar NOT NULL UNIQUE,
  created_at timestamptz NOT NULL
);

CREATE TABLE one_time_passwords (
  token_hash varchar PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  expires_at timestamptz NOT NULL
);

CREATE TABLE user_api_key_clients (
  id bigserial PRIMARY KEY,
  client_id varchar NOT NULL,
  application_name varchar NOT NULL,
  public_key varchar,
  auth_redirect varchar,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX index_user_api_key_clients_on_client_id
  ON user_api_key_clients (client_id);

CREATE TABLE user_api_key_client_scopes (
  id bigserial PRIMARY KEY,
  user_api_key_client_id bigint NOT NULL REFERENCES user_api_key_clients,
  name varchar(100) NOT NULL
);

CREATE TABLE user_api_keys (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  user_api_key_client_id bigint NOT NULL REFERENCES user_api_key_clients,
  key_hash varchar NOT NULL,
  push_url varchar,
  revoked_at timestamptz,
  expires_at timestamptz,
  last_used_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX index_user_api_keys_on_key_hash ON user_api_keys (key_hash);

CREATE TABLE user_api_key_scopes (
  id serial PRIMARY KEY,
  user_api_key_id integer NOT NULL REFERENCES user_api_keys ON DELETE CASCADE,
  name varchar NOT NULL
);

CREATE TABLE user_api_key_device_requests (
  id serial PRIMARY KEY,
  device_code_hash varchar NOT NULL UNIQUE,
  user_code varchar NOT NULL,
  request_token varchar NOT NULL UNIQUE,
  authorizing_user_id integer REFERENCES users ON DELETE CASCADE,
  approval_token_hash varchar,
  params json NOT NULL,
  status varchar NOT NULL,
  payload varchar,
  expires_at timestamptz NOT NULL
);

CREATE TABLE notifications (
  id serial PRIMARY KEY,
  notification_type integer NOT NULL,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  data varchar(1000) NOT NULL,
  read boolean NOT NULL DEFAULT false,
  high_priority boolean NOT NULL DEFAULT false,
  topic_id integer,
  post_number integer,
  created_at timestamptz NOT NULL
);

CREATE TABLE user_statuses (
  user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  emoji varchar NOT NULL,
  description varchar NOT NULL,
  ends_at timestamptz
);

CREATE TABLE site_settings (
  name varchar PRIMARY KEY,
  value text NOT NULL
);
`;
