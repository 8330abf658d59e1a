import { canMuteUser, isStaff, type User } from "../auth/index.ts";
import { basicUser } from "./basic-user.ts";

/** A user on the own page. Source: `UserSerializer`, 3.5, without preferences. */
export function shownUser(user: User, viewer: User | null, now: Date): object {
  const isSelf = viewer?.id === user.id;
  const canEdit = isSelf || isStaff(viewer);
  const suspended = user.suspended_till !== null && user.suspended_till > now;
  return {
    ...basicUser(user),
    last_posted_at: user.last_posted_at,
    last_seen_at: user.last_seen_at,
    created_at: user.created_at,
    ignored: false,
    muted: false,
    can_ignore_user: canMuteUser(viewer, user),
    can_mute_user: canMuteUser(viewer, user),
    can_send_private_messages: viewer !== null,
    can_send_private_message_to_user: viewer !== null && !isSelf,
    trust_level: user.trust_level,
    moderator: user.moderator,
    admin: user.admin,
    title: user.title,
    ...(suspended
      ? { suspend_reason: null, suspended_till: user.suspended_till }
      : {}),
    badge_count: 0,
    custom_fields: {},
    time_read: 0,
    recent_time_read: 0,
    primary_group_id: null,
    primary_group_name: null,
    flair_group_id: null,
    flair_name: null,
    flair_url: null,
    flair_bg_color: null,
    flair_color: null,
    featured_topic: null,
    ...(isStaff(viewer) ? { staged: user.staged } : {}),
    can_edit: canEdit,
    can_edit_username: canEdit,
    can_edit_email: canEdit,
    can_edit_name: canEdit,
    uploaded_avatar_id: null,
  };
}
