import type { KeyObject } from "node:crypto";
import { findUser, hashKey, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { encryptFor, type Padding } from "../../user-keys/index.ts";
import type { Site } from "../endpoint.ts";

const TEN_MINUTES = 600_000;

/** Makes a password that signs a user in once, encrypted for the application. */
export async function makeOneTimePassword(
  { database, clock, randomHex }: Site,
  user: User,
  publicKey: KeyObject,
  padding: Padding
): Promise<string> {
  const password = randomHex(16);
  const expires = new Date(clock().getTime() + TEN_MINUTES);
  await database.all(
    "INSERT INTO one_time_passwords (token_hash, user_id, expires_at) VALUES ($1, $2, $3)",
    [hashKey(password), user.id, expires.toISOString()]
  );
  return encryptFor(publicKey, password, padding);
}

/** Whom a one-time password signs in, as long as it is good. */
export async function findByOneTimePassword(
  queries: Queries,
  password: string,
  now: Date
): Promise<User | null> {
  const row = await queries.first<{ user_id: number }>(
    "SELECT user_id FROM one_time_passwords WHERE token_hash = $1 AND expires_at > $2",
    [hashKey(password), now.toISOString()]
  );
  return row && findUser(queries, { id: row.user_id });
}

/** @returns false where somebody else has used it up meanwhile */
export async function useOneTimePassword(
  queries: Queries,
  password: string
): Promise<boolean> {
  const used = await queries.first(
    "DELETE FROM one_time_passwords WHERE token_hash = $1 RETURNING user_id",
    [hashKey(password)]
  );
  return used !== null;
}
