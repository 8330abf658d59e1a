import type { Queries } from "../database/index.ts";
import { hashPassword } from "../passwords/index.ts";
import { insertRows } from "./insert-rows.ts";
import { PEOPLE } from "./people.ts";

const HOUR = 3_600_000;

/** Discourse's numbers for the kinds of notifications that the seed has. */
const KIND = { replied: 2, grantedBadge: 12, custom: 14 } as const;

/**
 * What everybody on the forum signs in with. No secret: the start page shows it.
 *
 * @example seededPassword("sam") // "password-of-sam-1"
 */
export function seededPassword(username: string): string {
  return `password-of-${username}-1`;
}

/** Those who can sign in: the system has no password. */
export function seededLogins(): { username: string; password: string }[] {
  return PEOPLE.filter(({ id, suspended }) => id > 0 && !suspended).map(
    ({ username }) => ({ username, password: seededPassword(username) })
  );
}

/** Writes passwords, and a few notifications for those who will read them. */
export async function seedAccounts(queries: Queries, now: Date): Promise<void> {
  await insertRows(
    queries,
    "user_passwords",
    PEOPLE.filter(({ id }) => id > 0).map(({ id, username }) => ({
      user_id: id,
      // Everybody knows the password: a salt that is known too does no harm.
      password_salt: username,
      password_hash: hashPassword(seededPassword(username), username),
    }))
  );
  const ago = (hours: number): string =>
    new Date(now.getTime() - hours * HOUR).toISOString();
  await insertRows(queries, "notifications", [
    {
      id: 1,
      notification_type: KIND.grantedBadge,
      user_id: 3,
      data: JSON.stringify({ badge_id: 2, badge_name: "Member" }),
      topic_id: null,
      post_number: null,
      read: true,
      high_priority: false,
      created_at: ago(70),
    },
    {
      id: 2,
      notification_type: KIND.replied,
      user_id: 3,
      data: JSON.stringify({
        topic_title: "How do I connect my calendar to the forum?",
        original_username: "alex",
        display_username: "alex",
      }),
      topic_id: 2,
      post_number: 2,
      read: false,
      high_priority: false,
      created_at: ago(40),
    },
    {
      id: 3,
      notification_type: KIND.custom,
      user_id: 5,
      data: JSON.stringify({ message: "Welcome to the sandbox" }),
      topic_id: null,
      post_number: null,
      read: false,
      high_priority: false,
      created_at: ago(30),
    },
  ]);
}
