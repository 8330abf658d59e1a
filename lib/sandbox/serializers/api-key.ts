import type { ApiKey } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import {
  type KeyScope,
  restrictableParams,
  type SiteScopes,
} from "../scopes/index.ts";
import { basicUser, type UserColumns } from "./basic-user.ts";

/** A key as the list shows it. Source: `BasicApiKeySerializer`, 3.5. */
export async function basicApiKeys(
  queries: Queries,
  keys: readonly ApiKey[]
): Promise<object[]> {
  const users = await usersOf(queries, keys);
  return keys.map((key) => ({
    id: key.id,
    truncated_key: key.truncated_key,
    scope_mode: key.scope_mode,
    description: key.description,
    created_at: key.created_at,
    last_used_at: key.last_used_at,
    revoked_at: key.revoked_at,
    user: users.get(key.user_id) ?? null,
    created_by: users.get(key.created_by_id) ?? null,
  }));
}

/**
 * A key as its own page shows it. Source: `ApiKeySerializer`, 3.5.
 *
 * @param secret the key itself, known only when it has just been made
 */
export async function apiKey(
  queries: Queries,
  scopes: SiteScopes,
  key: ApiKey,
  secret?: string
): Promise<object> {
  const users = await usersOf(queries, [key]);
  return {
    id: key.id,
    ...(secret === undefined ? {} : { key: secret }),
    truncated_key: key.truncated_key,
    description: key.description,
    scope_mode: key.scope_mode,
    last_used_at: key.last_used_at,
    created_at: key.created_at,
    updated_at: key.updated_at,
    revoked_at: key.revoked_at,
    user: users.get(key.user_id) ?? null,
    created_by: users.get(key.created_by_id) ?? null,
    api_key_scopes: key.scopes.map((row) => keyScope(scopes, row)),
  };
}

/** Source: `ApiKeyScopeSerializer`, 3.5. */
export function keyScope(scopes: SiteScopes, row: KeyScope): object {
  const scope = scopes.find(`${row.resource}:${row.action}`);
  return {
    resource: row.resource,
    action: row.action.replaceAll("_", " "),
    parameters: (scope && restrictableParams(scope.mapping)) ?? [],
    urls: scope?.urls ?? [],
    allowed_parameters: row.allowed_parameters,
    key: row.action,
  };
}

async function usersOf(
  queries: Queries,
  keys: readonly ApiKey[]
): Promise<Map<number | null, object>> {
  const ids = keys.flatMap(({ user_id, created_by_id }) => [
    user_id,
    created_by_id,
  ]);
  const users = await queries.all<UserColumns>(
    "SELECT id, username, name, uploaded_avatar_id FROM users WHERE id = ANY($1::int[])",
    [ids.filter((id) => id !== null)]
  );
  return new Map(users.map((user) => [user.id, basicUser(user)]));
}
