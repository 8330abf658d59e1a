import type { User } from "../../auth/index.ts";
import { textParam } from "../../http/index.ts";
import type { Invite } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import type { InviteTarget } from "./allowed-invite.ts";
import { readInvite } from "./read-invite.ts";
import { setGroups, setTopic } from "./store-invite.ts";

/**
 * Changes what a call names of an invite; topic and groups are replaced, not added.
 *
 * @returns the first thing that is wrong, as core says it
 */
export async function changeInvite(
  { site, params }: Call,
  user: User,
  invite: Invite,
  target: InviteTarget
): Promise<string | null> {
  const has = (name: string) => Object.hasOwn(params, name);
  const email = has("email")
    ? (textParam(params, "email") ?? null)
    : invite.email;
  const asked = await readInvite(site.database, params, user, {
    email,
    target,
  });
  if (typeof asked === "string") {
    return asked;
  }
  await site.database.transaction(async (queries) => {
    await queries.all(
      `UPDATE invites SET email = $2, domain = $3, description = $4, custom_message = $5,
         max_redemptions_allowed = $6, expires_at = $7, updated_at = $8 WHERE id = $1`,
      [
        invite.id,
        asked.email,
        has("domain") ? asked.domain : invite.domain,
        has("description") ? asked.description : invite.description,
        has("custom_message") ? asked.customMessage : invite.custom_message,
        has("max_redemptions_allowed")
          ? asked.maxRedemptions
          : invite.max_redemptions_allowed,
        (asked.expiresAt ?? invite.expires_at).toISOString(),
        site.clock().toISOString(),
      ]
    );
    if (has("topic_id")) {
      await queries.all("DELETE FROM topic_invites WHERE invite_id = $1", [
        invite.id,
      ]);
      if (asked.topicId !== null) {
        await setTopic(queries, invite.id, asked.topicId);
      }
    }
    if (has("group_ids") || has("group_names")) {
      await queries.all("DELETE FROM invited_groups WHERE invite_id = $1", [
        invite.id,
      ]);
      await setGroups(queries, invite.id, asked.groupIds);
    }
  });
  return null;
}
