/** Tables of what makes people stay: badges, invitations and groups of tags. */
export const COMMUNITY_SCHEMA = `
CREATE TABLE badges (
  id serial PRIMARY KEY,
  name varchar NOT NULL UNIQUE,
  description text,
  long_description text,
  badge_type_id integer NOT NULL,
  badge_grouping_id integer NOT NULL DEFAULT 5,
  allow_title boolean NOT NULL DEFAULT false,
  multiple_grant boolean NOT NULL DEFAULT false,
  icon varchar NOT NULL DEFAULT 'certificate',
  listable boolean NOT NULL DEFAULT true,
  enabled boolean NOT NULL DEFAULT true,
  auto_revoke boolean NOT NULL DEFAULT true,
  target_posts boolean NOT NULL DEFAULT false,
  show_posts boolean NOT NULL DEFAULT false,
  show_in_post_header boolean NOT NULL DEFAULT false,
  trigger integer,
  system boolean NOT NULL DEFAULT false
);

CREATE TABLE user_badges (
  id serial PRIMARY KEY,
  badge_id integer NOT NULL REFERENCES badges ON DELETE CASCADE,
  user_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  granted_by_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  granted_at timestamptz NOT NULL,
  post_id integer REFERENCES posts ON DELETE SET NULL,
  is_favorite boolean
);

CREATE TABLE invites (
  id serial PRIMARY KEY,
  invite_key varchar(32) NOT NULL UNIQUE,
  email varchar,
  domain varchar,
  description varchar(100),
  custom_message text,
  emailed boolean NOT NULL DEFAULT false,
  max_redemptions_allowed integer NOT NULL DEFAULT 1,
  invited_by_id integer NOT NULL REFERENCES users ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);

CREATE TABLE invited_groups (
  id serial PRIMARY KEY,
  invite_id integer NOT NULL REFERENCES invites ON DELETE CASCADE,
  group_id integer NOT NULL REFERENCES groups ON DELETE CASCADE,
  UNIQUE (invite_id, group_id)
);

CREATE TABLE topic_invites (
  id serial PRIMARY KEY,
  invite_id integer NOT NULL REFERENCES invites ON DELETE CASCADE,
  topic_id integer NOT NULL REFERENCES topics,
  UNIQUE (invite_id, topic_id)
);

CREATE TABLE tag_groups (
  id serial PRIMARY KEY,
  name varchar(100) NOT NULL,
  parent_tag_id integer REFERENCES tags ON DELETE SET NULL,
  one_per_topic boolean NOT NULL DEFAULT false
);
CREATE UNIQUE INDEX index_tag_groups_on_name ON tag_groups (lower(name));

CREATE TABLE tag_group_memberships (
  tag_group_id integer NOT NULL REFERENCES tag_groups ON DELETE CASCADE,
  tag_id integer NOT NULL REFERENCES tags ON DELETE CASCADE,
  PRIMARY KEY (tag_group_id, tag_id)
);

CREATE TABLE tag_group_permissions (
  tag_group_id integer NOT NULL REFERENCES tag_groups ON DELETE CASCADE,
  group_id integer NOT NULL,
  permission_type integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tag_group_id, group_id)
);
`;
