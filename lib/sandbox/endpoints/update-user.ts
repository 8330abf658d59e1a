import { findUser, isStaff } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  notLoggedIn,
  success,
  textParam,
} from "../http/index.ts";
import { shownUser } from "../serializers/index.ts";
import { storeProfile } from "./accounts/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** Name, title and profile; preferences are not played. Source: `users_controller.rb#update`, 3.5. */
export const updateUserEndpoints: Endpoints = {
  async "users#update"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const username = textParam(params, "username") ?? "";
    const changed = await findUser(site.database, { username });
    if (!changed) {
      return notFound();
    }
    if (changed.id !== user.id && !isStaff(user)) {
      return invalidAccess();
    }
    const values = {
      name: textParam(params, "name") ?? changed.name,
      title: textParam(params, "title") ?? changed.title,
    };
    const now = site.clock();
    await site.database.all(
      "UPDATE users SET name = $2, title = $3, updated_at = $4 WHERE id = $1",
      [changed.id, values.name, values.title, now.toISOString()]
    );
    await storeProfile(site.database, changed.id, {
      bio_raw: textParam(params, "bio_raw") ?? null,
      location: textParam(params, "location") ?? null,
      website: textParam(params, "website") ?? null,
    });
    return success({ user: shownUser({ ...changed, ...values }, user, now) });
  },
};
