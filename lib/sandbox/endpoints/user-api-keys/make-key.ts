import { hashKey, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { encryptFor } from "../../user-keys/index.ts";
import type { Site } from "../endpoint.ts";
import type { AskedKey } from "./asked-key.ts";
import { payloadOf } from "./payload.ts";

/**
 * Makes a key, which takes the place of the one that this user had for this application.
 *
 * @returns the key and the nonce, encrypted for the application
 */
export async function makeKey(
  site: Site,
  user: User,
  asked: AskedKey
): Promise<string> {
  const key = site.randomHex(16);
  const now = site.clock();
  const expiresAt =
    asked.expiresIn === null
      ? null
      : new Date(now.getTime() + asked.expiresIn * 1000);
  const payload = encryptFor(
    asked.publicKey,
    payloadOf({
      key,
      nonce: asked.nonce,
      push: await hasPush(site, asked),
      expiresAt,
    }),
    asked.padding
  );
  await site.database.transaction(async (queries) => {
    const client = await keptClient(queries, asked, now);
    await queries.all(
      "DELETE FROM user_api_keys WHERE user_id = $1 AND user_api_key_client_id = $2",
      [user.id, client]
    );
    const made = await queries.first<{ id: number }>(
      `INSERT INTO user_api_keys (user_id, user_api_key_client_id, key_hash, push_url,
         expires_at, last_used_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $6) RETURNING id`,
      [
        user.id,
        client,
        hashKey(key),
        asked.pushUrl,
        expiresAt?.toISOString() ?? null,
        now.toISOString(),
      ]
    );
    for (const name of asked.scopes) {
      await queries.all(
        "INSERT INTO user_api_key_scopes (user_api_key_id, name) VALUES ($1, $2)",
        [made?.id, name]
      );
    }
  });
  return payload;
}

/** The application's row, with the name under which it asks now. */
async function keptClient(
  queries: Queries,
  asked: AskedKey,
  now: Date
): Promise<number> {
  const kept = await queries.first<{ id: number }>(
    `INSERT INTO user_api_key_clients (client_id, application_name, created_at, updated_at)
     VALUES ($1, $2, $3, $3)
     ON CONFLICT (client_id) DO UPDATE SET application_name = $2, updated_at = $3
     RETURNING id`,
    [asked.clientId, asked.applicationName, now.toISOString()]
  );
  return kept?.id ?? 0;
}

async function hasPush(
  { settings }: Site,
  { scopes, pushUrl }: AskedKey
): Promise<boolean> {
  const isAsked = scopes.includes("push") || scopes.includes("notifications");
  const allowed = await settings.list("allowed_user_api_push_urls");
  return isAsked && pushUrl !== null && allowed.includes(pushUrl);
}
