/** Tables of what is done to topics, and to the site as a whole. */
export const UPKEEP_SCHEMA = `
CREATE TABLE bookmarks (
  id bigserial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  bookmarkable_id integer NOT NULL,
  bookmarkable_type varchar NOT NULL,
  name varchar(100),
  reminder_at timestamptz,
  auto_delete_preference integer NOT NULL DEFAULT 3,
  pinned boolean,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (user_id, bookmarkable_type, bookmarkable_id)
);

CREATE TABLE topic_users (
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  topic_id integer NOT NULL REFERENCES topics,
  notification_level integer NOT NULL,
  PRIMARY KEY (user_id, topic_id)
);

CREATE TABLE category_users (
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  category_id integer NOT NULL REFERENCES categories ON DELETE CASCADE,
  notification_level integer NOT NULL,
  PRIMARY KEY (user_id, category_id)
);

CREATE TABLE topic_timers (
  id serial PRIMARY KEY,
  topic_id integer NOT NULL REFERENCES topics,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  status_type integer NOT NULL,
  public_type boolean NOT NULL,
  execute_at timestamptz NOT NULL,
  duration_minutes integer,
  based_on_last_post boolean NOT NULL DEFAULT false,
  category_id integer REFERENCES categories ON DELETE SET NULL
);

CREATE TABLE topic_allowed_groups (
  topic_id integer NOT NULL REFERENCES topics,
  group_id integer NOT NULL REFERENCES groups ON DELETE CASCADE,
  PRIMARY KEY (topic_id, group_id)
);

CREATE TABLE backups (
  filename varchar PRIMARY KEY,
  size integer NOT NULL,
  last_modified timestamptz NOT NULL
);

CREATE TABLE email_backup_tokens (
  user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  token varchar NOT NULL
);
`;
