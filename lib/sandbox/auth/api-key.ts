import { createHash } from "node:crypto";
import type { Queries } from "../database/index.ts";
import type { KeyScope, ScopeMode } from "../scopes/index.ts";

/** The number of each mode in `api_keys.scope_mode`. */
export const SCOPE_MODES: readonly ScopeMode[] = [
  "global",
  "read_only",
  "granular",
];

/** A row of `api_keys` with its scopes. */
export interface ApiKey {
  id: number;
  truncated_key: string;
  description: string | null;
  user_id: number | null;
  created_by_id: number | null;
  scope_mode: ScopeMode | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  created_at: Date;
  updated_at: Date;
  scopes: readonly KeyScope[];
}

/** Only the hash of a key is stored. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/**
 * Keys that meet a condition, with their scopes in the order in which they were chosen.
 *
 * @param tail SQL after `FROM api_keys`, with values as `$1` …
 * @example await findKeys(queries, "WHERE id = $1", [12])
 */
export async function findKeys(
  queries: Queries,
  tail: string,
  values: readonly unknown[] = []
): Promise<ApiKey[]> {
  const rows = await queries.all<
    Omit<ApiKey, "scope_mode" | "scopes"> & {
      scope_mode: number | null;
      scopes: KeyScope[] | null;
    }
  >(
    `SELECT api_keys.*, (
       SELECT json_agg(json_build_object(
         'resource', resource, 'action', action,
         'allowed_parameters', allowed_parameters
       ) ORDER BY id)
       FROM api_key_scopes WHERE api_key_id = api_keys.id
     ) AS scopes
     FROM api_keys ${tail}`,
    values
  );
  return rows.map(({ scope_mode, scopes, ...row }) => ({
    ...row,
    scope_mode: scope_mode === null ? null : (SCOPE_MODES[scope_mode] ?? null),
    scopes: scopes ?? [],
  }));
}

/** The key that a caller presents, unless it is unknown or revoked. */
export async function findActiveKey(
  queries: Queries,
  key: string
): Promise<ApiKey | null> {
  const [found] = await findKeys(
    queries,
    "WHERE key_hash = $1 AND revoked_at IS NULL",
    [hashKey(key)]
  );
  return found ?? null;
}

/** Notes the use of a key, at most once a minute, as core does. */
export async function touchKey(
  queries: Queries,
  key: ApiKey,
  now: Date
): Promise<void> {
  const last = key.last_used_at?.getTime() ?? 0;
  if (now.getTime() - last > 60_000) {
    await queries.all("UPDATE api_keys SET last_used_at = $2 WHERE id = $1", [
      key.id,
      now.toISOString(),
    ]);
  }
}
