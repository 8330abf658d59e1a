import {
  type Answer,
  isBlank,
  missingParameter,
  notLoggedIn,
  ok,
  param,
  success,
  textParam,
} from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";

/** Source: `user_status_controller.rb`, 3.5, with the feature on. */
export const userStatusEndpoints: Endpoints = {
  async "user_status#get"({ site, user }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const status = await site.database.first<object>(
      "SELECT description, emoji, ends_at FROM user_statuses WHERE user_id = $1",
      [user.id]
    );
    return ok(status ?? {});
  },

  async "user_status#set"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const missing = ["description", "emoji"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const endsAt = Date.parse(textParam(params, "ends_at") ?? "");
    await site.database.all(
      `INSERT INTO user_statuses (user_id, description, emoji, ends_at)
       VALUES ($1, $2, $3, $4) ON CONFLICT (user_id)
       DO UPDATE SET description = $2, emoji = $3, ends_at = $4`,
      [
        user.id,
        textParam(params, "description") ?? "",
        textParam(params, "emoji") ?? "",
        Number.isNaN(endsAt) ? null : new Date(endsAt).toISOString(),
      ]
    );
    return success();
  },

  async "user_status#clear"({ site, user }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    await site.database.all("DELETE FROM user_statuses WHERE user_id = $1", [
      user.id,
    ]);
    return success();
  },
};
