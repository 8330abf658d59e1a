import { findUser } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";

const LONGEST = 20;
const SHORTEST = 3;

/**
 * A free name that is much like what somebody is called elsewhere.
 *
 * Source: `UserNameSuggester`, 3.5.
 *
 * @example await suggestUsername(queries, "Sam Sample") // "Sam_Sample"
 */
export async function suggestUsername(
  queries: Queries,
  wanted: string
): Promise<string> {
  const cleaned = wanted
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "_")
    .replace(/[-_.]{2,}/g, "_")
    .replace(/^[^a-zA-Z0-9]+|[^a-zA-Z0-9]+$/g, "");
  const base = (cleaned === "" ? "user" : cleaned)
    .padEnd(SHORTEST, "1")
    .slice(0, LONGEST);
  for (let number = 0; ; number++) {
    const suffix = number === 0 ? "" : String(number);
    const username = base.slice(0, LONGEST - suffix.length) + suffix;
    const taken =
      (await findUser(queries, { username })) ??
      (await queries.first("SELECT 1 FROM groups WHERE lower(name) = $1", [
        username.toLowerCase(),
      ]));
    if (!taken) {
      return username;
    }
  }
}
