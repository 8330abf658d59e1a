import type { ReadRequest } from "#decision";
import type { Queries } from "../database/index.ts";
import { explainDenial, permittingScope } from "../scopes/index.ts";
import { type ApiKey, findActiveKey, touchKey } from "./api-key.ts";
import type { Caller, Gate, HeaderReader, Rejection } from "./caller.ts";
import { findUser, isLockedOut, type User } from "./user.ts";

/**
 * Lets in who presents a key of the admins, in core's order: key, its scopes, its user, then the
 * limit, so that refused calls are not counted.
 *
 * @returns null where no such key is presented
 */
export async function byAdminKey(
  gate: Gate,
  header: HeaderReader,
  read: ReadRequest
): Promise<Caller | Rejection | null> {
  const presented = header("api-key");
  if (presented === undefined) {
    return null;
  }
  const key = await findActiveKey(gate.database, presented);
  const user = key && (await actingUser(gate.database, key, header));
  if (!key || !user) {
    return { rejected: "credentials" };
  }
  const now = gate.clock();
  const decision = permittingScope(gate.scopes, key, read);
  if (isLockedOut(user, now)) {
    return { rejected: decision.permits ? "user" : "credentials" };
  }
  if (!decision.permits) {
    // Only a key that would work, had it the scopes, is told what it lacks.
    const denial = explainDenial(gate.scopes, key, read);
    return { rejected: "scopes", keyId: key.id, denial };
  }
  const seconds = gate.limit.count(now);
  if (seconds !== null) {
    return { rejected: "rate", seconds, code: "admin_api_key_rate_limit" };
  }
  await touchKey(gate.database, key, now);
  return { by: "key", user, key, scope: decision.scope };
}

async function actingUser(
  database: Queries,
  key: ApiKey,
  header: HeaderReader
): Promise<User | null> {
  const username = header("api-username");
  if (key.user_id !== null) {
    const owner = await findUser(database, { id: key.user_id });
    const isMeant =
      username === undefined ||
      owner?.username_lower === username.toLowerCase();
    return isMeant ? owner : null;
  }
  if (username !== undefined) {
    return findUser(database, { username });
  }
  const id = header("api-user-id");
  if (id !== undefined) {
    return findUser(database, { id: toId(id) });
  }
  const externalId = header("api-user-external-id");
  return externalId === undefined ? null : findUser(database, { externalId });
}

/** Nobody has id 0. */
function toId(text: string): number {
  return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : 0;
}
