import { findUser } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";

const SHORTEST = 3;
const LONGEST = 20;
const CONFUSING =
  /\.(js|json|css|htm|html|xml|jpg|jpeg|png|gif|bmp|ico|tif|tiff|woff)$/i;

/** In core's order: only the first that a name violates is told. */
const RULES: readonly (readonly [RegExp, fault: string])[] = [
  [
    new RegExp(`^.{${SHORTEST},}$`, "s"),
    `must be at least ${SHORTEST} characters`,
  ],
  [
    new RegExp(`^.{0,${LONGEST}}$`, "s"),
    `must be no more than ${LONGEST} characters`,
  ],
  [
    /^[\w.-]+$/,
    "must only include numbers, letters, dashes, dots, and underscores",
  ],
  [/^\w/, "must begin with a letter, a number or an underscore"],
  [/[a-z0-9]$/i, "must end with a letter or a number"],
  [
    /^(?!.*[-_.]{2})/,
    "must not contain a sequence of 2 or more special chars (.-_)",
  ],
];

/**
 * Why nobody can have this name, as the end of a sentence.
 *
 * Source: `UsernameValidator`, `User#username_validator`, 3.5.
 *
 * @param ownId id of the user who may keep the name, in other letters
 * @example await usernameFault(queries, "a b!") // "must only include numbers, …"
 */
export async function usernameFault(
  queries: Queries,
  username: string,
  ownId: number | null
): Promise<string | null> {
  const broken = RULES.find(([rule]) => !rule.test(username));
  if (broken) {
    return broken[1];
  }
  if (CONFUSING.test(username)) {
    return "must not end with a confusing suffix like .json or .png etc.";
  }
  const user = await findUser(queries, { username });
  const group = await queries.first(
    "SELECT 1 FROM groups WHERE lower(name) = $1",
    [username.toLowerCase()]
  );
  return (user && user.id !== ownId) || group ? "must be unique" : null;
}
