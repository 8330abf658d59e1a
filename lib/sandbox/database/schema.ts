import { ACCOUNTS_SCHEMA } from "./schema-accounts.ts";
import { ACTIVITY_SCHEMA } from "./schema-activity.ts";
import { COMMUNITY_SCHEMA } from "./schema-community.ts";
import { IDENTITY_SCHEMA } from "./schema-identity.ts";
import { UPKEEP_SCHEMA } from "./schema-upkeep.ts";

/** Raised with every change of the schema or the seed: older data is then refused. */
export const SCHEMA_VERSION = 5;

/** Discourse's tables and column names, as far as the sandbox plays them. */
export const SCHEMA = `
CREATE TABLE users (
  id serial PRIMARY KEY,
  username varchar(60) NOT NULL,
  username_lower varchar(60) NOT NULL UNIQUE,
  name varchar,
  title varchar,
  admin boolean NOT NULL DEFAULT false,
  moderator boolean NOT NULL DEFAULT false,
  trust_level integer NOT NULL,
  active boolean NOT NULL DEFAULT true,
  staged boolean NOT NULL DEFAULT false,
  suspended_at timestamptz,
  suspended_till timestamptz,
  silenced_till timestamptz,
  manual_locked_trust_level integer,
  uploaded_avatar_id integer,
  primary_group_id integer,
  last_seen_at timestamptz,
  last_posted_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE user_emails (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  email varchar(513) NOT NULL,
  "primary" boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX index_user_emails_on_email ON user_emails (lower(email));

CREATE TABLE single_sign_on_records (
  id serial PRIMARY KEY,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  external_id varchar NOT NULL UNIQUE,
  external_username varchar,
  external_email varchar,
  external_name varchar,
  external_avatar_url varchar
);

CREATE TABLE groups (
  id serial PRIMARY KEY,
  name varchar NOT NULL UNIQUE,
  full_name varchar,
  bio_raw text,
  automatic boolean NOT NULL DEFAULT false,
  visibility_level integer NOT NULL DEFAULT 0,
  members_visibility_level integer NOT NULL DEFAULT 0,
  mentionable_level integer NOT NULL DEFAULT 0,
  messageable_level integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL
);

CREATE TABLE group_users (
  id serial PRIMARY KEY,
  group_id integer NOT NULL REFERENCES groups,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  owner boolean NOT NULL DEFAULT false,
  notification_level integer NOT NULL DEFAULT 2,
  created_at timestamptz NOT NULL,
  UNIQUE (group_id, user_id)
);

CREATE TABLE categories (
  id serial PRIMARY KEY,
  name varchar(50) NOT NULL,
  slug varchar NOT NULL,
  color varchar(6) NOT NULL,
  text_color varchar(6) NOT NULL DEFAULT 'FFFFFF',
  description text,
  position integer NOT NULL,
  parent_category_id integer REFERENCES categories,
  read_restricted boolean NOT NULL DEFAULT false,
  user_id integer NOT NULL REFERENCES users,
  created_at timestamptz NOT NULL
);

CREATE TABLE category_groups (
  id serial PRIMARY KEY,
  category_id integer NOT NULL REFERENCES categories,
  group_id integer NOT NULL REFERENCES groups,
  permission_type integer NOT NULL DEFAULT 1
);

CREATE TABLE topics (
  id serial PRIMARY KEY,
  title varchar NOT NULL,
  slug varchar NOT NULL,
  category_id integer REFERENCES categories,
  archetype varchar NOT NULL DEFAULT 'regular',
  user_id integer NOT NULL REFERENCES users,
  last_post_user_id integer NOT NULL REFERENCES users,
  posts_count integer NOT NULL,
  views integer NOT NULL DEFAULT 0,
  like_count integer NOT NULL DEFAULT 0,
  closed boolean NOT NULL DEFAULT false,
  archived boolean NOT NULL DEFAULT false,
  visible boolean NOT NULL DEFAULT true,
  pinned_globally boolean NOT NULL DEFAULT false,
  external_id varchar UNIQUE,
  created_at timestamptz NOT NULL,
  bumped_at timestamptz NOT NULL,
  last_posted_at timestamptz NOT NULL,
  deleted_at timestamptz
);

CREATE TABLE posts (
  id serial PRIMARY KEY,
  topic_id integer NOT NULL REFERENCES topics,
  user_id integer NOT NULL REFERENCES users,
  post_number integer NOT NULL,
  reply_to_post_number integer,
  raw text NOT NULL,
  edit_reason varchar,
  locked_by_id integer REFERENCES users ON DELETE SET NULL,
  version integer NOT NULL DEFAULT 1,
  post_type integer NOT NULL DEFAULT 1,
  wiki boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  UNIQUE (topic_id, post_number)
);

CREATE TABLE tags (id serial PRIMARY KEY, name varchar NOT NULL UNIQUE);

CREATE TABLE topic_tags (
  topic_id integer NOT NULL REFERENCES topics,
  tag_id integer NOT NULL REFERENCES tags,
  PRIMARY KEY (topic_id, tag_id)
);

CREATE TABLE api_keys (
  id serial PRIMARY KEY,
  key_hash varchar NOT NULL,
  truncated_key varchar NOT NULL,
  description text,
  user_id integer REFERENCES users ON DELETE CASCADE,
  created_by_id integer REFERENCES users ON DELETE SET NULL,
  scope_mode integer,
  hidden boolean NOT NULL DEFAULT false,
  revoked_at timestamptz,
  last_used_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX index_api_keys_on_key_hash ON api_keys (key_hash);

CREATE TABLE api_key_scopes (
  id bigserial PRIMARY KEY,
  api_key_id integer NOT NULL REFERENCES api_keys ON DELETE CASCADE,
  resource varchar NOT NULL,
  action varchar NOT NULL,
  allowed_parameters json,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX index_api_key_scopes_on_api_key_id ON api_key_scopes (api_key_id);
${ACCOUNTS_SCHEMA}${ACTIVITY_SCHEMA}${COMMUNITY_SCHEMA}${UPKEEP_SCHEMA}${IDENTITY_SCHEMA}`;
