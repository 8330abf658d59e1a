import { findUser } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  invalidAccess,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  param,
  refusal,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { isEmail } from "./emails.ts";
import { canEditUser, namedUser } from "./named-user.ts";

/**
 * A new address is noted only: it counts once a mail is answered, and the sandbox sends none.
 * Source: `users_email_controller.rb#update`, `EmailUpdater`, 3.5.
 */
export const changeEmailEndpoints: Endpoints = {
  async "users_email#update"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    if (isBlank(param(params, "email"))) {
      return missingParameter("email");
    }
    const owner = await namedUser(call);
    if (!owner) {
      return notFound();
    }
    if (!canEditUser(user, owner)) {
      return invalidAccess();
    }
    const email = (textParam(params, "email") ?? "").trim().toLowerCase();
    if (!isEmail(email)) {
      return refusal(422, "Email is invalid.");
    }
    // Discourse does not tell whose addresses it knows.
    if (!(await findUser(site.database, { email }))) {
      await site.database.all(
        `INSERT INTO email_change_requests (user_id, new_email, created_at)
         VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
        [owner.id, email, site.clock().toISOString()]
      );
    }
    return empty();
  },
};
