import type { ReadRequest } from "#decision";
import { decideUserKey } from "../scopes/index.ts";
import type { Caller, Gate, HeaderReader, Rejection } from "./caller.ts";
import { findUser, isLockedOut } from "./user.ts";
import {
  findActiveUserKey,
  revokeOldUserKeys,
  touchUserKey,
} from "./user-api-key.ts";

/**
 * Lets in who presents a key of a user, in core's order: key, the limits, its scopes, its user,
 * then the client id. Refused calls are counted here.
 *
 * @returns null where no such key is presented
 */
export async function byUserKey(
  gate: Gate,
  header: HeaderReader,
  read: ReadRequest
): Promise<Caller | Rejection | null> {
  const presented = header("user-api-key");
  if (presented === undefined) {
    return null;
  }
  const now = gate.clock();
  await revokeOldUserKeys(gate.database, await lifeOf(gate), now);
  const key = await findActiveUserKey(gate.database, presented, now);
  const user = key && (await findUser(gate.database, { id: key.user_id }));
  if (!key || !user) {
    return { rejected: "user" };
  }
  const limited = overLimit(gate, key.key_hash, now);
  if (limited) {
    return limited;
  }
  const isGuarded = await gate.settings.isOn("api_scopes_guard_user_key_reach");
  const decision = decideUserKey(gate.userScopes, key, read, isGuarded);
  if (!decision.permits) {
    return { rejected: "user scopes", denial: decision.denial };
  }
  if (isLockedOut(user, now)) {
    return { rejected: "user" };
  }
  const clientId = header("user-api-client-id") ?? "";
  return (await touchUserKey(gate.database, key, clientId, now))
    ? { by: "user key", user, key, scope: decision.scope }
    : { rejected: "client" };
}

async function lifeOf({ settings }: Gate) {
  return {
    unusedDays: await settings.integer("revoke_user_api_keys_unused_days"),
    maxDays: await settings.integer("revoke_user_api_keys_maxlife_days"),
  };
}

function overLimit(
  { userLimits }: Gate,
  key: string,
  now: Date
): Rejection | null {
  const minute = userLimits.minute.count(key, now);
  if (minute !== null) {
    const code = "user_api_key_limiter_60_secs";
    return { rejected: "rate", seconds: minute, code };
  }
  const day = userLimits.day.count(key, now);
  return day === null
    ? null
    : { rejected: "rate", seconds: day, code: "user_api_key_limiter_1_day" };
}
