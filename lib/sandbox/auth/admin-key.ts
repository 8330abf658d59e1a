import type { Queries } from "../database/index.ts";
import { hashKey } from "./api-key.ts";

const DESCRIPTION = "Sandbox admin key";

/**
 * Makes a global key of the sandbox valid, and the one that was printed at an earlier start
 * invalid if it was another. It is hidden: lists show the keys that people have made.
 *
 * @returns false if somebody's own key is the same: it would become wider than it was
 */
export async function allowAdminKey(
  queries: Queries,
  key: string,
  now: Date
): Promise<boolean> {
  const values = [hashKey(key), key.slice(0, 4), now.toISOString()];
  const taken = await queries.first(
    "SELECT 1 FROM api_keys WHERE key_hash = $1 AND NOT hidden",
    values.slice(0, 1)
  );
  if (taken) {
    return false;
  }
  const known = await queries.first<{ id: number }>(
    "SELECT id FROM api_keys WHERE hidden"
  );
  if (known) {
    await queries.all(
      `UPDATE api_keys SET key_hash = $1, truncated_key = $2, updated_at = $3,
       revoked_at = NULL WHERE id = $4`,
      [...values, known.id]
    );
  } else {
    await queries.all(
      `INSERT INTO api_keys (key_hash, truncated_key, description, created_by_id,
         scope_mode, hidden, created_at, updated_at)
       VALUES ($1, $2, $4, -1, 0, true, $3, $3)`,
      [...values, DESCRIPTION]
    );
  }
  return true;
}
