import type { Queries } from "../database/index.ts";

/** A row of `users`, with the groups that decide what the user may see and do. */
export interface User {
  id: number;
  username: string;
  username_lower: string;
  name: string | null;
  title: string | null;
  admin: boolean;
  moderator: boolean;
  trust_level: number;
  active: boolean;
  staged: boolean;
  suspended_at: Date | null;
  suspended_till: Date | null;
  silenced_till: Date | null;
  manual_locked_trust_level: number | null;
  uploaded_avatar_id: number | null;
  primary_group_id: number | null;
  last_seen_at: Date | null;
  last_posted_at: Date | null;
  created_at: Date;
}

/** How a user is named in a request. */
export type UserQuery =
  | { id: number }
  | { username: string }
  | { email: string }
  | { externalId: string };

/**
 * Finds a user as core does: names and addresses in any case.
 *
 * @example await findUser(queries, { username: "Sam" })
 */
export function findUser(
  queries: Queries,
  query: UserQuery
): Promise<User | null> {
  if ("id" in query) {
    return queries.first("SELECT * FROM users WHERE id = $1", [query.id]);
  }
  if ("username" in query) {
    return queries.first("SELECT * FROM users WHERE username_lower = $1", [
      query.username.toLowerCase(),
    ]);
  }
  if ("email" in query) {
    return queries.first(
      `SELECT users.* FROM users JOIN user_emails ON user_id = users.id
       WHERE lower(email) = $1`,
      [query.email.trim().toLowerCase()]
    );
  }
  return queries.first(
    `SELECT users.* FROM users JOIN single_sign_on_records sso
     ON sso.user_id = users.id WHERE sso.external_id = $1`,
    [query.externalId]
  );
}

/** Admins and moderators. */
export function isStaff(user: User | null): boolean {
  return user !== null && (user.admin || user.moderator);
}

/** Silenced users read, and write nothing. */
export function isSilenced(user: User, now: Date): boolean {
  return user.silenced_till !== null && user.silenced_till > now;
}

/** Suspended users have no rights, not even by a key. */
export function isLockedOut(user: User, now: Date): boolean {
  return (
    !user.active || (user.suspended_till !== null && user.suspended_till > now)
  );
}
