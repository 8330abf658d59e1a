import { isStaff, logOffEverywhere, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import { invalidAccess, success } from "../../http/index.ts";
import { emailsOf } from "../accounts/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { onUser } from "./on-user.ts";

const SUFFIX = "@anonymized.invalid";

/** What would tell who somebody was, or let him in again. */
const FORGOTTEN = [
  "api_keys",
  "email_change_requests",
  "email_tokens",
  "single_sign_on_records",
  "user_api_keys",
  "user_passwords",
  "user_profiles",
  "user_statuses",
];

/** Source: `UserAnonymizer`, 3.5. */
export const anonymizeEndpoints: Endpoints = {
  "admin/users#anonymize": onUser(async ({ site }, user) => {
    const { email } = await emailsOf(site.database, user.id);
    if (isStaff(user) || email?.endsWith(SUFFIX)) {
      return invalidAccess();
    }
    const number = Number.parseInt(site.randomHex(6), 16) % 100_000_000;
    const username = `anon${number}`;
    await site.database.transaction((queries) =>
      anonymize(queries, user, username)
    );
    return success({ username });
  }),
};

async function anonymize(
  queries: Queries,
  { id }: User,
  username: string
): Promise<void> {
  await queries.all(
    `UPDATE users SET username = $2, username_lower = $2, name = NULL, title = NULL,
       uploaded_avatar_id = NULL WHERE id = $1`,
    [id, username]
  );
  await queries.all(
    'DELETE FROM user_emails WHERE user_id = $1 AND NOT "primary"',
    [id]
  );
  await queries.all("UPDATE user_emails SET email = $2 WHERE user_id = $1", [
    id,
    username + SUFFIX,
  ]);
  for (const table of FORGOTTEN) {
    await queries.all(`DELETE FROM ${table} WHERE user_id = $1`, [id]);
  }
  await logOffEverywhere(queries, id);
}
