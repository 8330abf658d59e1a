import { isStaff, type User, type UserApiKey } from "../auth/index.ts";
import type { UserScopes } from "../scopes/index.ts";
import { basicUser } from "./basic-user.ts";

/** The acting user. Source: `CurrentUserSerializer`, 3.5, without preferences. */
export function currentUser(user: User, unread: number): object {
  return {
    ...basicUser(user),
    unread_notifications: unread,
    unread_high_priority_notifications: 0,
    all_unread_notifications_count: unread,
    read_first_notification: true,
    admin: user.admin,
    moderator: user.moderator,
    staff: isStaff(user),
    title: user.title,
    trust_level: user.trust_level,
    can_create_topic: true,
    can_send_private_messages: true,
    can_edit: true,
    custom_fields: {},
    muted_category_ids: [],
    dismissed_banner_key: null,
    is_anonymous: false,
    reviewable_count: 0,
    unseen_reviewable_count: 0,
    new_personal_messages_notifications_count: 0,
  };
}

/** An application's key in its user's list. Source: `UserSerializer#user_api_keys`, 3.5. */
export function listedApp(key: UserApiKey, scopes: UserScopes): object {
  return {
    id: key.id,
    application_name: key.application_name,
    scopes: key.scopes.map((name) => scopes.get(name)?.label ?? name),
    created_at: key.created_at,
    last_used_at: key.last_used_at,
    ...(key.revoked_at === null ? {} : { revoked_at: key.revoked_at }),
    ...(key.expires_at === null ? {} : { expires_at: key.expires_at }),
  };
}
