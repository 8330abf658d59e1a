import { findUser, isStaff, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import {
  booleanParam,
  isBlank,
  param,
  type Params,
  textParam,
} from "../../http/index.ts";
import type { InviteTarget } from "./allowed-invite.ts";
import type { NewInvite } from "./store-invite.ts";

/** How many people one link may bring in. */
const MOST = { forStaff: 5000, forUsers: 10 };

/**
 * Reads an invite.
 *
 * @param email the one address it is for; null for a link
 * @returns the first thing that is wrong with it, as core says it
 */
export async function readInvite(
  queries: Queries,
  params: Params,
  inviter: User,
  { email, target }: { email: string | null; target: InviteTarget }
): Promise<NewInvite | string> {
  const address = email === null ? null : email.trim().toLowerCase();
  if (address !== null && (await findUser(queries, { email: address }))) {
    return "There was a problem with your request.";
  }
  const invite: NewInvite = {
    email: address,
    domain: textParam(params, "domain")?.toLowerCase() ?? null,
    description: textParam(params, "description") ?? null,
    customMessage: textParam(params, "custom_message") ?? null,
    emailed: address !== null && !booleanParam(params, "skip_email"),
    maxRedemptions: isBlank(param(params, "max_redemptions_allowed"))
      ? 1
      : Number(param(params, "max_redemptions_allowed")) || 0,
    expiresAt: dateOf(params),
    topicId: target.topic?.id ?? null,
    groupIds: target.groups.map(({ id }) => id),
  };
  return inviteFault(invite, inviter) ?? invite;
}

/** The first thing that is wrong with an invite. */
function inviteFault(
  { email, domain, maxRedemptions }: NewInvite,
  inviter: User
): string | null {
  if (email !== null && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(email)) {
    return `${email} isn't a valid email address.`;
  }
  const most = isStaff(inviter) ? MOST.forStaff : MOST.forUsers;
  if (email !== null && maxRedemptions !== 1) {
    return "Max redemptions allowed for email invites should be 1.";
  }
  if (maxRedemptions < 1 || maxRedemptions > most) {
    return `Max redemptions allowed should be between 2 and ${most}.`;
  }
  return email !== null && domain !== null
    ? "Email and domain fields are not allowed at the same time"
    : null;
}

/** When an invite shall expire, if the request says so. */
function dateOf(params: Params): Date | null {
  const date = new Date(textParam(params, "expires_at") ?? "");
  return Number.isNaN(date.getTime()) ? null : date;
}
