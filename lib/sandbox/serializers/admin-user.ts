import type { User } from "../auth/index.ts";
import { basicUser } from "./basic-user.ts";

/** A user with what only staff may ask for. */
export interface AdminUserColumns extends User {
  post_count: number;
  email: string;
}

/**
 * A user in the staff's list. Source: `AdminUserListSerializer`, 3.5: the address is shown only
 * when the caller asks for addresses.
 */
export function adminListedUser(
  user: AdminUserColumns,
  now: Date,
  showEmail: boolean
): object {
  return {
    ...basicUser(user),
    ...(showEmail ? { email: user.email, secondary_emails: [] } : {}),
    active: user.active,
    admin: user.admin,
    moderator: user.moderator,
    last_seen_at: user.last_seen_at,
    last_emailed_at: null,
    created_at: user.created_at,
    last_seen_age: user.last_seen_at && secondsSince(user.last_seen_at, now),
    last_emailed_age: null,
    created_at_age: secondsSince(user.created_at, now),
    trust_level: user.trust_level,
    manual_locked_trust_level: null,
    title: user.title,
    ...(user.suspended_till !== null && user.suspended_till > now
      ? { suspended_at: user.suspended_at, suspended_till: user.suspended_till }
      : {}),
    time_read: 0,
    staged: user.staged,
    can_be_deleted: !user.admin && user.post_count === 0,
    silence_reason: null,
    days_visited: 0,
    posts_read_count: 0,
    topics_entered: 0,
    post_count: user.post_count,
  };
}

function secondsSince(time: Date, now: Date): number {
  return (now.getTime() - time.getTime()) / 1000;
}
