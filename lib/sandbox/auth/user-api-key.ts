import type { Queries } from "../database/index.ts";
import { hashKey } from "./api-key.ts";

/** A row of `user_api_keys` with its scopes and its application. */
export interface UserApiKey {
  id: number;
  user_id: number;
  user_api_key_client_id: number;
  client_id: string;
  application_name: string;
  key_hash: string;
  push_url: string | null;
  revoked_at: Date | null;
  expires_at: Date | null;
  last_used_at: Date;
  created_at: Date;
  scopes: readonly string[];
}

/** Days without use, and days of life, after which keys are revoked; 0 is never. */
export interface KeyLife {
  unusedDays: number;
  maxDays: number;
}

/**
 * Keys of users that meet a condition.
 *
 * @param tail SQL after `FROM user_api_keys`, with values as `$1` …
 * @example await findUserKeys(queries, "WHERE user_api_keys.user_id = $1", [3])
 */
export function findUserKeys(
  queries: Queries,
  tail: string,
  values: readonly unknown[]
): Promise<UserApiKey[]> {
  return queries.all<UserApiKey>(
    `SELECT user_api_keys.*, clients.client_id, clients.application_name, ARRAY(
       SELECT name FROM user_api_key_scopes
       WHERE user_api_key_id = user_api_keys.id ORDER BY id
     ) AS scopes
     FROM user_api_keys JOIN user_api_key_clients clients
       ON clients.id = user_api_key_client_id ${tail}`,
    values
  );
}

/** The key that a caller presents, unless it is unknown, revoked or past its time. */
export async function findActiveUserKey(
  queries: Queries,
  key: string,
  now: Date
): Promise<UserApiKey | null> {
  const [found] = await findUserKeys(
    queries,
    `WHERE key_hash = $1 AND revoked_at IS NULL
     AND (expires_at IS NULL OR expires_at > $2)`,
    [hashKey(key), now.toISOString()]
  );
  return found ?? null;
}

/** Revokes what was unused or alive for too long. Discourse does so once a day. */
export async function revokeOldUserKeys(
  queries: Queries,
  { unusedDays, maxDays }: KeyLife,
  now: Date
): Promise<void> {
  for (const [days, column] of [
    [unusedDays, "last_used_at"],
    [maxDays, "created_at"],
  ] as const) {
    if (days > 0) {
      await queries.all(
        `UPDATE user_api_keys SET revoked_at = $1 WHERE revoked_at IS NULL
         AND ${column} < $1::timestamptz - make_interval(days => $2)`,
        [now.toISOString(), days]
      );
    }
  }
}

/**
 * Notes the use of a key. Another client id moves the key to a new client, as in core.
 *
 * @returns false where that id is another client's: core fails there
 */
export async function touchUserKey(
  queries: Queries,
  key: UserApiKey,
  clientId: string,
  now: Date
): Promise<boolean> {
  const time = now.toISOString();
  if (clientId.trim() === "" || clientId === key.client_id) {
    await queries.all(
      "UPDATE user_api_keys SET last_used_at = $2 WHERE id = $1",
      [key.id, time]
    );
    return true;
  }
  const client = await queries.first<{ id: number }>(
    `INSERT INTO user_api_key_clients (client_id, application_name, created_at, updated_at)
     VALUES ($1, $2, $3, $3) ON CONFLICT (client_id) DO NOTHING RETURNING id`,
    [clientId, key.application_name, time]
  );
  if (!client) {
    return false;
  }
  await queries.all(
    `UPDATE user_api_keys SET last_used_at = $2, user_api_key_client_id = $3 WHERE id = $1`,
    [key.id, time, client.id]
  );
  return true;
}
