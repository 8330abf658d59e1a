import { findUser, isStaff, type User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  refusal,
  success,
  textParam,
} from "../../http/index.ts";
import { type Invite, shownInvite } from "../../serializers/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { allowedInvite, mayInviteAnybody } from "./allowed-invite.ts";
import { changeInvite } from "./change-invite.ts";
import { findInvites } from "./find-invites.ts";

const LISTED = 40;
const NO_INVITES = "You are not permitted to view the requested resource.";

/** Invites that somebody made. Source: `invites_controller.rb`, `users_controller.rb#invited`, 3.5. */
export const ownInviteEndpoints: Endpoints = {
  "invites#retrieve": onOwnInvite("email", async (call, invite, user) =>
    mayInviteAnybody(user)
      ? ok(shownInvite(invite, viewerOf(call, user, true)))
      : invalidAccess()
  ),

  "invites#resend_invite": onOwnInvite("email", async () => success()),

  "invites#update": onOwnInvite("id", async (call, invite, user) => {
    const target = await allowedInvite(call, user);
    if ("status" in target) {
      return target;
    }
    const fault = await changeInvite(call, user, invite, target);
    if (fault !== null) {
      return refusal(422, fault);
    }
    const [changed] = await findInvites(
      call.site.database,
      user,
      "WHERE id = $1",
      [invite.id]
    );
    const showsEmails = Object.hasOwn(call.params, "email");
    return changed
      ? ok(shownInvite(changed, viewerOf(call, user, showsEmails)))
      : notFound();
  }),

  "invites#destroy": onOwnInvite("id", async ({ site }, { id }) => {
    await site.database.all("DELETE FROM invites WHERE id = $1", [id]);
    return success();
  }),

  async "invites#destroy_all_expired"({ site, user, params }) {
    if (!user || !isStaff(user)) {
      return user ? invalidAccess() : notLoggedIn();
    }
    const username = textParam(params, "username") ?? "";
    const inviter = await findUser(site.database, { username });
    if (!inviter) {
      return notFound();
    }
    await site.database.all(
      "DELETE FROM invites WHERE invited_by_id = $1 AND expires_at < $2",
      [inviter.id, site.clock().toISOString()]
    );
    return success();
  },

  "invites#resend_all_invites": ({ user }) =>
    isStaff(user) ? success() : invalidAccess(),

  async "users#invited"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user || !mayInviteAnybody(user)) {
      return user ? refusal(422, NO_INVITES) : notLoggedIn();
    }
    const username = textParam(params, "username") ?? "";
    const inviter = await findUser(site.database, { username });
    if (!inviter) {
      return notFound();
    }
    const filter = textParam(params, "filter") ?? "redeemed";
    const seesDetails = user.admin || user.id === inviter.id;
    const invites = await findInvites(
      site.database,
      user,
      "WHERE invited_by_id = $1 ORDER BY updated_at DESC, id DESC",
      [inviter.id]
    );
    const now = site.clock();
    const expired = invites.filter(({ expires_at }) => expires_at < now);
    const pending = invites.filter((invite) => !expired.includes(invite));
    const lists: Readonly<Record<string, readonly Invite[]>> = {
      pending: seesDetails ? pending : [],
      expired,
    };
    const viewer = viewerOf(call, user, seesDetails);
    const offset = Math.max(0, idParam(params, "offset"));
    return ok({
      invites: (lists[filter] ?? [])
        .slice(offset, offset + LISTED)
        .map((invite) => shownInvite(invite, viewer)),
      can_see_invite_details: seesDetails,
      counts: {
        pending: pending.length,
        expired: expired.length,
        redeemed: 0,
        total: invites.length,
      },
    });
  },
};

/** The user's own invite that this parameter names. */
function onOwnInvite(
  name: "id" | "email",
  act: (call: Call, invite: Invite, user: User) => Promise<Answer>
): Endpoint {
  return async (call) => {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    if (isBlank(param(params, name))) {
      return missingParameter(name);
    }
    const [invite] = await findInvites(
      site.database,
      user,
      `WHERE invited_by_id = $1 AND ${name}::text = $2`,
      [user.id, textParam(params, name) ?? ""]
    );
    return invite ? act(call, invite, user) : invalidParameters(name);
  };
}

function viewerOf({ site, sent }: Call, user: User, showsEmails: boolean) {
  return { user, origin: sent.origin, now: site.clock(), showsEmails };
}
