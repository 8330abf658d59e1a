import { findUserKeys, hashKey, type UserApiKey } from "../../auth/index.ts";
import {
  type Answer,
  foundAt,
  idParam,
  invalidAccess,
  notFound,
  notLoggedIn,
  param,
  recordNotFound,
  success,
  textParam,
} from "../../http/index.ts";
import type { Call } from "../endpoint.ts";
import { isAnswer } from "./refuse.ts";

/** Revokes a key: the named one, or the one of the request. Source: `#revoke`, 3.5. */
export async function revoke(call: Call): Promise<Answer> {
  if (!call.user) {
    return notLoggedIn();
  }
  const named = param(call.params, "id") === null ? null : await namedKey(call);
  if (named && isAnswer(named)) {
    return named;
  }
  const key = named ?? (await ownKey(call));
  return key ? change(call, key, call.site.clock()) : notFound();
}

/** Revives a key. Source: `#undo_revoke`, 3.5. */
export async function undoRevoke(call: Call): Promise<Answer> {
  if (!call.user) {
    return notLoggedIn();
  }
  const key = await namedKey(call);
  return isAnswer(key) ? key : change(call, key, null);
}

async function namedKey({
  site,
  user,
  params,
}: Call): Promise<UserApiKey | Answer> {
  const [key] = await findUserKeys(
    site.database,
    "WHERE user_api_keys.id = $1",
    [idParam(params, "id")]
  );
  if (!key) {
    return recordNotFound();
  }
  return user?.admin || key.user_id === user?.id ? key : invalidAccess();
}

async function ownKey({ site, sent }: Call): Promise<UserApiKey | undefined> {
  const presented = sent.header("user-api-key") ?? "";
  const [key] = await findUserKeys(site.database, "WHERE key_hash = $1", [
    hashKey(presented),
  ]);
  return key;
}

async function change(
  call: Call,
  key: UserApiKey,
  revokedAt: Date | null
): Promise<Answer> {
  const { site, params, user, sent } = call;
  await site.database.all(
    "UPDATE user_api_keys SET revoked_at = $2, last_used_at = $3 WHERE id = $1",
    [
      key.id,
      revokedAt?.toISOString() ?? null,
      // A key that was revoked for lying idle would be revoked again at once.
      revokedAt === null ? site.clock().toISOString() : key.last_used_at,
    ]
  );
  return textParam(params, "return") === "apps"
    ? foundAt(`${sent.origin}/u/${user?.username}/preferences/apps`)
    : success();
}
