import type { Queries } from "../../database/index.ts";
import type { Site } from "../endpoint.ts";

/** An invitation that is in order. */
export interface NewInvite {
  email: string | null;
  domain: string | null;
  description: string | null;
  customMessage: string | null;
  /** Whether Discourse would send a mail; the sandbox sends none. */
  emailed: boolean;
  maxRedemptions: number;
  expiresAt: Date | null;
  topicId: number | null;
  groupIds: readonly number[];
}

const DAY = 86_400_000;
const DAYS_TO_LIVE = 90;

/**
 * Notes an invitation. Who invites the same address again while that invite is valid renews it.
 *
 * @returns its id
 */
export async function storeInvite(
  site: Site,
  queries: Queries,
  invitedBy: number,
  invite: NewInvite
): Promise<number> {
  const id =
    (await renewed(site, queries, invitedBy, invite)) ??
    (await inserted(site, queries, invitedBy, invite));
  await setGroups(queries, id, invite.groupIds);
  if (invite.topicId !== null) {
    await setTopic(queries, id, invite.topicId);
  }
  return id;
}

/** Notes invitations of these addresses to a group. */
export async function inviteToGroup(
  site: Site,
  queries: Queries,
  invitedBy: number,
  { groupId, emails }: { groupId: number; emails: readonly string[] }
): Promise<void> {
  for (const email of emails) {
    await storeInvite(site, queries, invitedBy, {
      email: email.trim().toLowerCase(),
      domain: null,
      description: null,
      customMessage: null,
      emailed: true,
      maxRedemptions: 1,
      expiresAt: null,
      topicId: null,
      groupIds: [groupId],
    });
  }
}

/** Groups that the invited will be members of. */
export async function setGroups(
  queries: Queries,
  inviteId: number,
  groupIds: readonly number[]
): Promise<void> {
  await queries.all(
    `INSERT INTO invited_groups (invite_id, group_id)
     SELECT $1, id FROM unnest($2::int[]) AS id ON CONFLICT DO NOTHING`,
    [inviteId, groupIds]
  );
}

/** The topic that the invited will come to. */
export async function setTopic(
  queries: Queries,
  inviteId: number,
  topicId: number
): Promise<void> {
  await queries.all(
    "INSERT INTO topic_invites (invite_id, topic_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
    [inviteId, topicId]
  );
}

async function renewed(
  site: Site,
  queries: Queries,
  invitedBy: number,
  invite: NewInvite
): Promise<number | null> {
  const now = site.clock().toISOString();
  const row = await queries.first<{ id: number }>(
    `UPDATE invites SET created_at = $3, updated_at = $3, expires_at = $4, emailed = $5
     WHERE email = $1 AND invited_by_id = $2 AND expires_at >= $3 RETURNING id`,
    [invite.email, invitedBy, now, expiryOf(site, invite), invite.emailed]
  );
  return row?.id ?? null;
}

async function inserted(
  site: Site,
  queries: Queries,
  invitedBy: number,
  invite: NewInvite
): Promise<number> {
  const row = await queries.first<{ id: number }>(
    `INSERT INTO invites (invite_key, email, domain, description, custom_message, emailed,
       max_redemptions_allowed, invited_by_id, created_at, updated_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10) RETURNING id`,
    [
      site.randomHex(5),
      invite.email,
      invite.domain,
      invite.description,
      invite.customMessage,
      invite.emailed,
      invite.maxRedemptions,
      invitedBy,
      site.clock().toISOString(),
      expiryOf(site, invite),
    ]
  );
  return row?.id ?? 0;
}

function expiryOf({ clock }: Site, { expiresAt }: NewInvite): string {
  const date = expiresAt ?? new Date(clock().getTime() + DAYS_TO_LIVE * DAY);
  return date.toISOString();
}
