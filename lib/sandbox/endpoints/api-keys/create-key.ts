import { findKeys, findUser, hashKey, SCOPE_MODES } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { type Answer, notFound, ok } from "../../http/index.ts";
import { apiKey } from "../../serializers/index.ts";
import type { Call } from "../endpoint.ts";
import { type NewKey, readNewKey } from "./read-new-key.ts";
import { isRefusal } from "./read-scopes.ts";

/** Makes a key; the answer holds it, this once. */
export async function createKey(call: Call): Promise<Answer> {
  const { site, params } = call;
  const wanted = readNewKey(params, site.scopes);
  if (isRefusal(wanted)) {
    return wanted;
  }
  const owner =
    wanted.username === null
      ? null
      : await findUser(site.database, { username: wanted.username });
  if (wanted.username !== null && !owner) {
    return notFound();
  }

  const secret = site.randomHex(32);
  const id = await site.database.transaction((queries) =>
    insertKey(queries, call, wanted, owner?.id ?? null, secret)
  );
  const [key] = await findKeys(site.database, "WHERE id = $1", [id]);
  return key
    ? ok({ key: await apiKey(site.database, site.scopes, key, secret) })
    : notFound();
}

async function insertKey(
  queries: Queries,
  { site, user }: Call,
  { description, mode, scopes }: NewKey,
  userId: number | null,
  secret: string
): Promise<number | undefined> {
  const now = site.clock().toISOString();
  const row = await queries.first<{ id: number }>(
    `INSERT INTO api_keys (key_hash, truncated_key, description, user_id,
       created_by_id, scope_mode, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7) RETURNING id`,
    [
      hashKey(secret),
      secret.slice(0, 4),
      description,
      userId,
      user?.id ?? null,
      mode === null ? null : SCOPE_MODES.indexOf(mode),
      now,
    ]
  );
  for (const { resource, action, allowed_parameters } of scopes) {
    await queries.all(
      `INSERT INTO api_key_scopes (api_key_id, resource, action,
         allowed_parameters, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $5)`,
      [row?.id, resource, action, allowed_parameters, now]
    );
  }
  return row?.id;
}
