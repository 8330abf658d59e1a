import type { UserOutcome } from "../contract.ts";
import { field } from "./field.ts";
import type { Answer } from "./save-outcome.ts";

/**
 * Reads the answer to `GET /u/:username.json`.
 *
 * @example userOutcome({ status: 404, body: null }) // { found: false }
 */
export function userOutcome({ status, body }: Answer): UserOutcome {
  const user = field(body, "user");
  const username = field(user, "username");
  if (status === 404) {
    return { found: false };
  }
  return status < 400 && typeof username === "string"
    ? {
        found: true,
        user: {
          username,
          admin: field(user, "admin") === true,
          moderator: field(user, "moderator") === true,
        },
      }
    : { found: null };
}
