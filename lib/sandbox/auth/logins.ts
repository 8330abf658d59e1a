import type { Queries } from "../database/index.ts";
import { hashPassword, isPassword } from "../passwords/index.ts";
import { hashKey } from "./api-key.ts";
import { findUser, isLockedOut, type User } from "./user.ts";

/** The user with this name or address and password. */
export async function findByPassword(
  queries: Queries,
  login: string,
  password: string
): Promise<User | null> {
  const user = login.includes("@")
    ? await findUser(queries, { email: login })
    : await findUser(queries, { username: login });
  const stored = user && (await storedPassword(queries, user));
  return stored && isPassword(password, stored) ? user : null;
}

/** What is kept of a user's password; null where there is none. */
export function storedPassword(
  queries: Queries,
  { id }: User
): Promise<{ hash: string; salt: string } | null> {
  return queries.first(
    `SELECT password_hash AS hash, password_salt AS salt FROM user_passwords
     WHERE user_id = $1`,
    [id]
  );
}

/** Gives a user another password. */
export async function storePassword(
  queries: Queries,
  { id }: Pick<User, "id">,
  password: string,
  salt: string
): Promise<void> {
  await queries.all(
    `INSERT INTO user_passwords (user_id, password_hash, password_salt) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET password_hash = $2, password_salt = $3`,
    [id, hashPassword(password, salt), salt]
  );
}

/** Signs a user in. Only the token's hash is stored. */
export async function logOn(
  queries: Queries,
  user: User,
  token: string,
  now: Date
): Promise<void> {
  await queries.all(
    `INSERT INTO user_auth_tokens (user_id, auth_token, created_at) VALUES ($1, $2, $3)`,
    [user.id, hashKey(token), now.toISOString()]
  );
}

/** Forgets a login. */
export async function logOff(queries: Queries, token: string): Promise<void> {
  await queries.all("DELETE FROM user_auth_tokens WHERE auth_token = $1", [
    hashKey(token),
  ]);
}

/** Forgets all logins of a user. */
export async function logOffEverywhere(
  queries: Queries,
  userId: number
): Promise<void> {
  await queries.all("DELETE FROM user_auth_tokens WHERE user_id = $1", [
    userId,
  ]);
}

/** Who is signed in by this token, for 60 days after signing in. */
export async function findByLogin(
  queries: Queries,
  token: string,
  now: Date
): Promise<User | null> {
  const row = await queries.first<{ user_id: number }>(
    `SELECT user_id FROM user_auth_tokens
     WHERE auth_token = $1 AND created_at > $2::timestamptz - interval '60 days'`,
    [hashKey(token), now.toISOString()]
  );
  const user = row && (await findUser(queries, { id: row.user_id }));
  return user && !isLockedOut(user, now) ? user : null;
}
