import type { Queries } from "../../database/index.ts";

/** The addresses of a user, as profile and staff see them. */
export interface UserEmails {
  email: string | null;
  secondary_emails: string[];
  /** Those that wait for an answer to a mail. */
  unconfirmed_emails: string[];
}

/** @example isEmail("sam@example.com") // true */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

/**
 * All addresses of a user.
 *
 * @example (await emailsOf(queries, 3)).email // "sam@example.com"
 */
export async function emailsOf(
  queries: Queries,
  userId: number
): Promise<UserEmails> {
  const emails = await queries.all<{ email: string; primary: boolean }>(
    'SELECT email, "primary" FROM user_emails WHERE user_id = $1 ORDER BY id',
    [userId]
  );
  const asked = await queries.all<{ new_email: string }>(
    "SELECT new_email FROM email_change_requests WHERE user_id = $1 ORDER BY id",
    [userId]
  );
  return {
    email: emails.find(({ primary }) => primary)?.email ?? null,
    secondary_emails: emails
      .filter(({ primary }) => !primary)
      .map(({ email }) => email),
    unconfirmed_emails: asked.map(({ new_email }) => new_email),
  };
}
