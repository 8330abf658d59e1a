import { isStaff, type User } from "../../auth/index.ts";
import {
  type Answer,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  refusal,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { namedUser } from "./named-user.ts";
import { usernameFault } from "./username-fault.ts";

const DAY = 86_400_000;
/** Days in which users may change their own name: `username_change_period`, 3.5. */
const PERIOD = 3 * DAY;

/** The default of `reserved_usernames`, 3.5. */
const RESERVED = new Set([
  "admin",
  "moderator",
  "administrator",
  "mod",
  "sys",
  "system",
  "community",
  "info",
  "you",
  "name",
  "username",
  "user",
  "nickname",
  "discourse",
  "discourseorg",
  "discourseforum",
  "support",
  "all",
  "here",
]);

/** Source: `users_controller.rb#username`, `UsernameChanger`, 3.5. */
export const changeUsernameEndpoints: Endpoints = {
  async "users#username"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    if (isBlank(param(params, "new_username"))) {
      return missingParameter("new_username");
    }
    const username = textParam(params, "new_username") ?? "";
    if (RESERVED.has(username.toLowerCase()) && !user.admin) {
      return refusal(422, "That username is not allowed.");
    }
    const owner = await namedUser(call);
    if (!owner) {
      return notFound();
    }
    if (!mayRename(user, owner, site.clock())) {
      return { status: 403, body: { failed: "FAILED" } };
    }
    const fault = await usernameFault(site.database, username, owner.id);
    if (fault !== null || username === owner.username) {
      // Core has no word for a name that stays.
      return refusal(422, fault === null ? "" : `Username ${fault}`);
    }
    await site.database.all(
      `UPDATE users SET username = $2, username_lower = $3, updated_at = $4
       WHERE id = $1`,
      [owner.id, username, username.toLowerCase(), site.clock().toISOString()]
    );
    return ok({ id: owner.id, username });
  },
};

/** Source: `Guardian#can_edit_username?`, 3.5. */
function mayRename(user: User, owner: User, now: Date): boolean {
  const isNew = now.getTime() - owner.created_at.getTime() < PERIOD;
  return isStaff(user) || (user.id === owner.id && isNew);
}
