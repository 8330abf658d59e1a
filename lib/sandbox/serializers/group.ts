import {
  canEditGroup,
  canSeeMembers,
  type GuardedGroup,
  isStaff,
  type User,
} from "../auth/index.ts";

/** A row of `groups`, counted and with the acting user's part in it. */
export interface Group extends GuardedGroup {
  name: string;
  full_name: string | null;
  bio_raw: string | null;
  mentionable_level: number;
  messageable_level: number;
  user_count: number;
}

/** A group as a user's page shows it. Source: `BasicGroupSerializer`, 3.5. */
export function basicGroup(group: Group, user: User | null): object {
  const bio = group.bio_raw === null ? null : `<p>${group.bio_raw}</p>`;
  return {
    id: group.id,
    automatic: group.automatic,
    name: group.name,
    ...(group.automatic ? { display_name: group.name } : {}),
    user_count: group.user_count,
    mentionable_level: group.mentionable_level,
    messageable_level: group.messageable_level,
    visibility_level: group.visibility_level,
    primary_group: false,
    title: null,
    grant_trust_level: null,
    ...(isStaff(user) ? { incoming_email: null, has_messages: false } : {}),
    flair_url: null,
    flair_bg_color: null,
    flair_color: null,
    ...(isStaff(user) ? { bio_raw: group.bio_raw } : {}),
    bio_cooked: bio,
    bio_excerpt: group.bio_raw,
    public_admission: false,
    public_exit: false,
    allow_membership_requests: false,
    full_name: group.full_name,
    default_notification_level: 3,
    membership_request_template: null,
    members_visibility_level: group.members_visibility_level,
    can_see_members: canSeeMembers(user, group),
    ...(user?.admin ? { can_admin_group: true } : {}),
    ...(canEditGroup(user, group) ? { can_edit_group: true } : {}),
    publish_read_state: false,
  };
}

/** A group in the list of groups, with the acting user's part in it. */
export function listedGroup(group: Group, user: User | null): object {
  return {
    ...basicGroup(group, user),
    ...(user ? { is_group_user: group.is_member } : {}),
    ...(group.is_owner ? { is_group_owner: true } : {}),
  };
}

/** A group on its own page. Source: `GroupShowSerializer`, 3.5. */
export function shownGroup(group: Group, user: User | null): object {
  return {
    ...listedGroup(group, user),
    ...(user
      ? {
          is_group_owner_display: group.is_owner,
          mentionable: true,
          messageable: true,
        }
      : {}),
  };
}
