import type { User } from "../auth/index.ts";
import { basicGroup, type Group } from "./group.ts";

/** A row of `invites` with what it leads to. */
export interface Invite {
  id: number;
  invite_key: string;
  /** Null for an invite that is a link, for everybody who has it. */
  email: string | null;
  domain: string | null;
  description: string | null;
  custom_message: string | null;
  emailed: boolean;
  max_redemptions_allowed: number;
  invited_by_id: number;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
  topics: readonly InviteTopic[];
  groups: readonly Group[];
}

/** The topic that an invite leads to. */
export interface InviteTopic {
  id: number;
  title: string;
  slug: string;
  posts_count: number;
}

/** Where and to whom an invite is shown. */
export interface InviteViewer {
  user: User;
  origin: string;
  now: Date;
  showsEmails: boolean;
}

/** Source: `InviteSerializer`, 3.5; the sandbox has no page on which an invite is redeemed. */
export function shownInvite(
  invite: Invite,
  { user, origin, now, showsEmails }: InviteViewer
): object {
  const isLink = invite.email === null;
  return {
    id: invite.id,
    invite_key: invite.invite_key,
    link: `${origin}/invites/${invite.invite_key}`,
    description: invite.description,
    ...(showsEmails ? { email: invite.email } : {}),
    domain: invite.domain,
    ...(isLink ? {} : { emailed: invite.emailed }),
    can_delete_invite: user.admin || invite.invited_by_id === user.id,
    ...(isLink
      ? {
          max_redemptions_allowed: invite.max_redemptions_allowed,
          redemption_count: 0,
        }
      : { custom_message: invite.custom_message }),
    created_at: invite.created_at,
    updated_at: invite.updated_at,
    expires_at: invite.expires_at,
    expired: invite.expires_at < now,
    topics: invite.topics.map((topic) => ({
      fancy_title: topic.title,
      ...topic,
    })),
    groups: invite.groups.map((group) => basicGroup(group, user)),
  };
}
