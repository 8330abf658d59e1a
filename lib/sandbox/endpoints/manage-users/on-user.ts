import { findUser, type User } from "../../auth/index.ts";
import { type Answer, idParam, notFound } from "../../http/index.ts";
import type { Call, Endpoint } from "../endpoint.ts";

/**
 * An endpoint about the user whom its path names by `user_id`.
 *
 * @example onUser(async ({ site }, user) => success())
 */
export function onUser(
  answer: (call: Call, user: User) => Promise<Answer>
): Endpoint {
  return async (call) => {
    const user = await findUser(call.site.database, {
      id: idParam(call.params, "user_id"),
    });
    return user ? answer(call, user) : notFound();
  };
}
