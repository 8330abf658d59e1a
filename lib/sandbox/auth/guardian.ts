import type { Queries } from "../database/index.ts";
import { isStaff, type User } from "./user.ts";

/** A group as far as its visibility goes. */
export interface GuardedGroup {
  id: number;
  automatic: boolean;
  visibility_level: number;
  members_visibility_level: number;
  /** How the acting user belongs to it. */
  is_member: boolean;
  is_owner: boolean;
}

/** A post as far as changes go. */
export interface GuardedPost {
  user_id: number;
  wiki: boolean;
  locked_by_id: number | null;
}

/** Trust level from which a wiki is open. */
const WIKI_TRUST = 1;

/** Who may see a group, or its members: Discourse's levels. */
const LEVEL = { public: 0, loggedOn: 1, members: 2, staff: 3, owners: 4 };

/** Source: `Guardian#can_see_groups?`, 3.5. */
export function canSeeGroup(user: User | null, group: GuardedGroup): boolean {
  return meetsLevel(user, group, group.visibility_level);
}

/** Source: `Group.members_visible_groups`, 3.5. */
export function canSeeMembers(user: User | null, group: GuardedGroup): boolean {
  return meetsLevel(user, group, group.members_visibility_level);
}

/** Membership of automatic groups follows from what somebody is: nobody edits it. */
export function canEditGroup(user: User | null, group: GuardedGroup): boolean {
  return !group.automatic && (user?.admin === true || group.is_owner);
}

/** Source: `Guardian#can_edit_post?`, 3.5: authors and staff, and of a wiki all who are trusted. */
export function canEditPost(user: User | null, post: GuardedPost): boolean {
  if (user === null || isStaff(user)) {
    return user !== null;
  }
  const isOpen = post.wiki && user.trust_level >= WIKI_TRUST;
  return post.locked_by_id === null && (isOpen || post.user_id === user.id);
}

/** A wiki's text belongs to many, the post to its author. */
export function canDeletePost(user: User | null, post: GuardedPost): boolean {
  return canEditPost(user, { ...post, wiki: false });
}

/** Nobody closes his ears to staff, or to himself. Source: `Guardian#can_mute_user?`, 3.5. */
export function canMuteUser(user: User | null, target: User): boolean {
  return user !== null && user.id !== target.id && !isStaff(target);
}

/** Source: `Guardian#can_invite_to_forum?` with groups, 3.5: the groups must be one's own. */
export function canInviteTo(user: User | null, group: GuardedGroup): boolean {
  return canEditGroup(user, group);
}

/**
 * SQL condition: the category of this row is one that the acting user may read.
 *
 * @param at number of the first of two values: `secureValues(user)`
 * @example `SELECT * FROM categories WHERE ${readable("categories", 1)}`
 */
export function readable(categories: string, at: number): string {
  return `(NOT ${categories}.read_restricted OR $${at} OR EXISTS (
    SELECT 1 FROM category_groups
    JOIN group_users ON group_users.group_id = category_groups.group_id
    WHERE category_groups.category_id = ${categories}.id
    AND group_users.user_id = $${at + 1}))`;
}

/**
 * SQL condition: this topic is in such a category, or a message in which the acting user takes
 * part. `categories` may be missing beside it. Admins read every message, too.
 */
export function readableTopic(at: number): string {
  return `(topics.archetype = 'regular' AND ${readable("categories", at)}
    OR topics.archetype = 'private_message' AND ($${at} OR EXISTS (
      SELECT 1 FROM topic_allowed_users
      WHERE topic_id = topics.id AND user_id = $${at + 1}) OR EXISTS (
      SELECT 1 FROM topic_allowed_groups
      JOIN group_users ON group_users.group_id = topic_allowed_groups.group_id
      WHERE topic_id = topics.id AND group_users.user_id = $${at + 1})))`;
}

/** The values that `readable` and `readableTopic` ask for. Admins read everything, moderators do not. */
export function readableValues(user: User | null): [boolean, number] {
  return [user?.admin === true, user?.id ?? 0];
}

/** True if the user may read this one category. */
export async function canReadCategory(
  queries: Queries,
  user: User | null,
  id: number
): Promise<boolean> {
  const found = await queries.first(
    `SELECT 1 FROM categories WHERE id = $1 AND ${readable("categories", 2)}`,
    [id, ...readableValues(user)]
  );
  return found !== null;
}

function meetsLevel(
  user: User | null,
  group: GuardedGroup,
  level: number
): boolean {
  if (user?.admin || level === LEVEL.public) {
    return true;
  }
  if (user === null) {
    return false;
  }
  switch (level) {
    case LEVEL.loggedOn:
      return true;
    case LEVEL.members:
      return isStaff(user) || group.is_member;
    case LEVEL.staff:
      return isStaff(user) || group.is_owner;
    default:
      return group.is_owner;
  }
}
