/** Tables of what users do with topics and posts: messages to each other, and likes. */
export const ACTIVITY_SCHEMA = `
CREATE TABLE topic_allowed_users (
  topic_id integer NOT NULL REFERENCES topics,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  PRIMARY KEY (topic_id, user_id)
);

CREATE TABLE muted_users (
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  muted_user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  PRIMARY KEY (user_id, muted_user_id)
);

CREATE TABLE ignored_users (
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  ignored_user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  expiring_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, ignored_user_id)
);

CREATE TABLE post_actions (
  id serial PRIMARY KEY,
  post_id integer NOT NULL REFERENCES posts,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  post_action_type_id integer NOT NULL,
  created_at timestamptz NOT NULL,
  UNIQUE (post_id, user_id, post_action_type_id)
);
`;
