import { findUser, hashKey, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Site } from "../endpoint.ts";

/** Core's number for what such a token is good for. */
const PASSWORD_RESET = 2;

const GOOD = `scope = ${PASSWORD_RESET} AND NOT confirmed AND NOT expired
  AND created_at > $2::timestamptz - interval '48 hours'`;

/**
 * Makes a token to set a new password with. It would be in a mail only: the sandbox sends none,
 * keeps its hash and forgets the token.
 */
export async function makePasswordToken(
  { database, clock, randomHex }: Site,
  { id }: User
): Promise<void> {
  await database.transaction(async (queries) => {
    await queries.all(
      `UPDATE email_tokens SET expired = true WHERE user_id = $1 AND scope = ${PASSWORD_RESET}`,
      [id]
    );
    await queries.all(
      `INSERT INTO email_tokens (user_id, token_hash, scope, created_at)
       VALUES ($1, $2, ${PASSWORD_RESET}, $3)`,
      [id, hashKey(randomHex(16)), clock().toISOString()]
    );
  });
}

/** Whose password may be set with this token, as long as it is good. */
export async function findByPasswordToken(
  queries: Queries,
  token: string,
  now: Date
): Promise<User | null> {
  const row = await queries.first<{ user_id: number }>(
    `SELECT user_id FROM email_tokens WHERE token_hash = $1 AND ${GOOD}`,
    [hashKey(token), now.toISOString()]
  );
  return row && findUser(queries, { id: row.user_id });
}

/** The same, and the token is used up: even where the new password is refused afterwards. */
export async function usePasswordToken(
  queries: Queries,
  token: string,
  now: Date
): Promise<User | null> {
  const row = await queries.first<{ user_id: number }>(
    `UPDATE email_tokens SET confirmed = true WHERE token_hash = $1 AND ${GOOD}
     RETURNING user_id`,
    [hashKey(token), now.toISOString()]
  );
  if (!row) {
    return null;
  }
  // Who has read the mail has confirmed the address.
  await queries.all("UPDATE users SET active = true WHERE id = $1", [
    row.user_id,
  ]);
  return findUser(queries, { id: row.user_id });
}
