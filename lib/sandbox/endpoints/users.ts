import { findUser, isStaff, type User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { userPage } from "./user-page.ts";

/** Source: `users_controller.rb#show`, 3.5. */
export const userEndpoints: Endpoints = {
  async "users#show"(call): Promise<Answer> {
    if (param(call.params, "external_provider") !== null) {
      return call.user?.admin ? notFound() : invalidAccess();
    }
    const shown = await userOf(call);
    return shown && (shown.active || isStaff(call.user))
      ? ok(await userPage(call.site, shown, call.user))
      : notFound();
  },
};

function userOf({ site: { database }, params }: Call): Promise<User | null> {
  const username = textParam(params, "username");
  if (username) {
    return findUser(database, { username: username.replace(/\.json$/, "") });
  }
  const externalId = textParam(params, "external_id") ?? "";
  return findUser(database, { externalId: externalId.replace(/\.json$/, "") });
}
