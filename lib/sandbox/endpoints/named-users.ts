import { findUser, type User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import {
  type Answer,
  invalidParameters,
  type Params,
  textParam,
} from "../http/index.ts";

/** The ways of naming users, in the order in which core looks for them: only the first counts. */
const WAYS = [
  {
    name: "usernames",
    sql: "SELECT * FROM users WHERE username_lower = ANY($1::text[]) ORDER BY id",
    values: (text: string) => text.split(",").map((name) => name.toLowerCase()),
  },
  {
    name: "user_id",
    sql: "SELECT * FROM users WHERE id = ANY($1::int[])",
    values: (text: string) => [Number.parseInt(text, 10) || 0].filter(isId),
  },
  {
    name: "user_ids",
    sql: "SELECT * FROM users WHERE id = ANY($1::int[]) ORDER BY id",
    values: (text: string) =>
      text
        .split(",")
        .map((id) => Number.parseInt(id, 10) || 0)
        .filter(isId),
  },
  {
    name: "user_emails",
    sql: `SELECT DISTINCT users.* FROM users JOIN user_emails ON user_id = users.id
          WHERE lower(email) = ANY($1::text[]) ORDER BY users.id`,
    values: (text: string) =>
      text.split(",").map((email) => email.toLowerCase()),
  },
] as const;

/**
 * The users that a request names. Unknown names among known ones vanish without a word; a name
 * after `, ` is such a one, since core trims nothing.
 *
 * @returns a refusal where none of the named users exists
 */
export async function namedUsers(
  queries: Queries,
  params: Params
): Promise<User[] | Answer> {
  for (const { name, sql, values } of WAYS) {
    const text = textParam(params, name);
    if (text === undefined) {
      return invalidParameters(name);
    }
    if (text !== null) {
      const users = await queries.all<User>(sql, [values(text)]);
      return users.length > 0 ? users : invalidParameters(name);
    }
  }
  return [];
}

/** Addresses of `emails`: of users, and of strangers who would be invited. */
export async function splitEmails(
  queries: Queries,
  params: Params
): Promise<{ users: User[]; strangers: string[] } | Answer> {
  const text = textParam(params, "emails");
  if (text === undefined) {
    return invalidParameters("emails");
  }
  const users: User[] = [];
  const strangers: string[] = [];
  for (const email of text?.split(",") ?? []) {
    const user = await findUser(queries, { email });
    if (user) {
      users.push(user);
    } else if (email.trim() !== "") {
      strangers.push(email);
    }
  }
  return { users, strangers };
}

function isId(id: number): boolean {
  return Math.abs(id) < 2 ** 31;
}
