import { isSilenced, isStaff, type User } from "../auth/index.ts";
import { basicUser } from "./basic-user.ts";

/** A user with what only staff may ask for. */
export interface AdminUserColumns extends User {
  post_count: number;
  email: string;
}

/** How much a user has done. */
export interface AdminCounts {
  post_count: number;
  topic_count: number;
  private_topics_count: number;
  like_given_count: number;
  like_count: number;
  api_key_count: number;
}

/** What is known of a user beside the own row. */
export interface AdminUserParts {
  counts: AdminCounts;
  email: string | null;
  suspendReason: string | null;
  suspendedBy: object | null;
  silenceReason: string | null;
  silencedBy: object | null;
  singleSignOnRecord: object | null;
  groups: readonly object[];
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
    manual_locked_trust_level: user.manual_locked_trust_level,
    title: user.title,
    ...(user.suspended_till !== null && user.suspended_till > now
      ? { suspended_at: user.suspended_at, suspended_till: user.suspended_till }
      : {}),
    ...(isSilenced(user, now) ? { silenced_till: user.silenced_till } : {}),
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

/** A user after a change by staff. Source: `AdminUserSerializer`, 3.5. */
export function adminUser(
  user: User,
  { post_count }: Pick<AdminCounts, "post_count">,
  now: Date
): object {
  return {
    ...adminListedUser({ ...user, post_count, email: "" }, now, false),
    can_send_activation_email: true,
    can_activate: !user.active,
    can_deactivate: user.active && !isStaff(user),
    ip_address: null,
    registration_ip_address: null,
    include_ip: null,
    single_sign_on_record: null,
  };
}

/** A user with all that staff see. Source: `AdminDetailedUserSerializer`, 3.5. */
export function adminDetailedUser(
  user: User,
  viewer: User | null,
  now: Date,
  parts: AdminUserParts
): object {
  const { counts } = parts;
  const isAnonymous = parts.email?.endsWith("@anonymized.invalid") ?? false;
  const isOther =
    viewer?.admin === true && viewer.id !== user.id && user.id > 0;
  return {
    ...adminUser(user, counts, now),
    ...counts,
    can_grant_admin: isOther && !user.admin,
    can_revoke_admin: isOther && user.admin,
    can_grant_moderation: viewer?.admin === true && !user.moderator,
    can_revoke_moderation: viewer?.admin === true && user.moderator,
    can_impersonate: isOther && !user.admin,
    post_edits_count: null,
    flags_given_count: 0,
    flags_received_count: 0,
    can_delete_all_posts: !user.admin,
    can_be_anonymized: !isStaff(user) && !isAnonymous,
    can_be_merged: viewer?.admin === true && !isStaff(user),
    full_suspend_reason: parts.suspendReason,
    silence_reason: isSilenced(user, now) ? parts.silenceReason : null,
    penalty_counts: { silenced: 0, suspended: 0 },
    next_penalty: null,
    primary_group_id: user.primary_group_id,
    badge_count: 0,
    warnings_received_count: 0,
    bounce_score: 0,
    reset_bounce_score_after: null,
    can_view_action_logs: true,
    can_disable_second_factor: isOther,
    can_delete_sso_record: false,
    external_ids: {},
    similar_users_count: 0,
    latest_export: null,
    single_sign_on_record: parts.singleSignOnRecord,
    approved_by: null,
    suspended_by: parts.suspendedBy,
    silenced_by: parts.silencedBy,
    groups: parts.groups,
  };
}

function secondsSince(time: Date, now: Date): number {
  return (now.getTime() - time.getTime()) / 1000;
}
