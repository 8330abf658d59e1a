import { storePassword } from "../../auth/index.ts";
import type { Site } from "../endpoint.ts";

/** New users have this trust level, and so are in the groups of the levels up to it. */
const TRUST = 1;

/** A user who is in order. */
export interface NewUser {
  name: string | null;
  username: string;
  email: string;
  /** Null for those who are signed in from elsewhere. */
  password: string | null;
  active: boolean;
}

/**
 * Makes an account.
 *
 * @returns its id
 * @example await storeUser(site, { name: null, username: "zoe", … })
 */
export function storeUser(
  { database, clock, randomHex }: Site,
  { name, username, email, password, active }: NewUser
): Promise<number> {
  const now = clock().toISOString();
  const salt = randomHex(16);
  return database.transaction(async (queries) => {
    const made = await queries.first<{ id: number }>(
      `INSERT INTO users (username, username_lower, name, trust_level, active, created_at,
         updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6) RETURNING id`,
      [username, username.toLowerCase(), name, TRUST, active, now]
    );
    const id = made?.id ?? 0;
    await queries.all(
      'INSERT INTO user_emails (user_id, email, "primary") VALUES ($1, $2, true)',
      [id, email.toLowerCase()]
    );
    if (password !== null) {
      await storePassword(queries, { id }, password, salt);
    }
    await queries.all(
      `INSERT INTO group_users (group_id, user_id, created_at)
       SELECT id, $1, $2 FROM groups WHERE automatic AND id BETWEEN 10 AND $3`,
      [id, now, 10 + TRUST]
    );
    return id;
  });
}
