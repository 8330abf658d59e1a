import type { User } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  notLoggedIn,
  ok,
  param,
  refusal,
  textParam,
} from "../../http/index.ts";
import { shownInvite } from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { allowedInvite } from "./allowed-invite.ts";
import { findInvites } from "./find-invites.ts";
import { readInvite } from "./read-invite.ts";
import { storeInvite } from "./store-invite.ts";

/** `max_api_invites`. */
const MOST = 200;

/** Source: `invites_controller.rb#create`, `#create_multiple`, 3.5. */
export const createInviteEndpoints: Endpoints = {
  async "invites#create"(call): Promise<Answer> {
    const { user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const target = await allowedInvite(call, user);
    if ("status" in target) {
      return target;
    }
    const email = textParam(params, "email") ?? null;
    const made = await newInvite(call, user, { email, target });
    return "fault" in made
      ? refusal(422, made.fault)
      : shown(call, user, made.id, Object.hasOwn(params, "email"));
  },

  async "invites#create_multiple"(call): Promise<Answer> {
    const { user, params } = call;
    if (!user?.admin) {
      return invalidAccess();
    }
    const target = await allowedInvite(call, user);
    if ("status" in target) {
      return target;
    }
    const emails = param(params, "email");
    if (!Array.isArray(emails)) {
      return invalidParameters("email");
    }
    if (emails.length > MOST) {
      return refusal(
        422,
        `Request failed because number of emails exceeded the maximum (${MOST}).`
      );
    }
    const invites: unknown[] = [];
    const failed: object[] = [];
    for (const email of emails.map(String)) {
      const made = await newInvite(call, user, { email, target });
      if ("fault" in made) {
        failed.push({ email, error: made.fault });
      } else {
        const { body } = await shown(call, user, made.id, false);
        invites.push({ invite: body });
      }
    }
    return ok({
      num_successfully_created_invitations: invites.length,
      num_failed_invitations: failed.length,
      failed_invitations: failed,
      successful_invitations: invites,
    });
  },
};

async function newInvite(
  { site, params }: Call,
  user: User,
  asked: Parameters<typeof readInvite>[3]
): Promise<{ id: number } | { fault: string }> {
  const invite = await readInvite(site.database, params, user, asked);
  if (typeof invite === "string") {
    return { fault: invite };
  }
  const id = await site.database.transaction((queries) =>
    storeInvite(site, queries, user.id, invite)
  );
  return { id };
}

async function shown(
  { site, sent }: Call,
  user: User,
  id: number,
  showsEmails: boolean
): Promise<Answer> {
  const [invite] = await findInvites(site.database, user, "WHERE id = $1", [
    id,
  ]);
  const viewer = { user, origin: sent.origin, now: site.clock(), showsEmails };
  return ok(invite ? shownInvite(invite, viewer) : {});
}
