import type { ReadRequest } from "#decision";
import type { Queries } from "../database/index.ts";
import {
  type Denial,
  explainDenial,
  permittingScope,
  type SiteScopes,
} from "../scopes/index.ts";
import type { AdminSession } from "./admin-session.ts";
import { type ApiKey, findActiveKey, touchKey } from "./api-key.ts";
import type { RateLimit } from "./rate-limit.ts";
import { findUser, isLockedOut, type User } from "./user.ts";

/** Who calls: with a key, from the admin's browser, or without either. */
export type Caller =
  | { by: "key"; user: User; key: ApiKey; scope: string | null }
  | { by: "session"; user: User }
  | { by: "nobody"; user: null };

/** Why a caller who presented a key is turned away. */
export type Rejection =
  | { rejected: "credentials" }
  | { rejected: "scopes"; denial: Denial }
  | { rejected: "user" }
  | { rejected: "rate"; seconds: number };

/** What authentication looks at. */
export interface Gate {
  database: Queries;
  scopes: SiteScopes;
  session: AdminSession;
  limit: RateLimit;
  clock(): Date;
}

/** Reads a request header; empty string and absence are told apart, as core does. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * Finds out who calls, in core's order: key, its scopes, its user, then the limit, so that
 * refused calls are not counted.
 *
 * Source: `Auth::DefaultCurrentUserProvider`, 3.5. A key in query or body is not looked at.
 */
export async function authenticate(
  gate: Gate,
  header: HeaderReader,
  read: ReadRequest
): Promise<Caller | Rejection> {
  const presented = header("api-key");
  if (presented === undefined) {
    return bySession(gate, header);
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
    return { rejected: "scopes", denial };
  }
  const seconds = gate.limit.count(now);
  if (seconds !== null) {
    return { rejected: "rate", seconds };
  }
  await touchKey(gate.database, key, now);
  return { by: "key", user, key, scope: decision.scope };
}

async function bySession(
  { database, session }: Gate,
  header: HeaderReader
): Promise<Caller> {
  const user = session.isIn(header("cookie") ?? "")
    ? await findUser(database, { username: "admin" })
    : null;
  return user ? { by: "session", user } : { by: "nobody", user: null };
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
