import { canSeeGroup, isStaff } from "../auth/index.ts";
import {
  type Answer,
  idParam,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  param,
  success,
  textParam,
} from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findGroup } from "./find-group.ts";

/** Source: `groups_controller.rb#set_notifications`, 3.5: staff sets the level of others, too. */
export const groupNotificationEndpoints: Endpoints = {
  async "groups#set_notifications"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const name = textParam(params, "name") ?? "";
    const group = await findGroup(site.database, user, { name });
    if (!group || !canSeeGroup(user, group)) {
      return notFound();
    }
    if (isBlank(param(params, "notification_level"))) {
      return missingParameter("notification_level");
    }
    const other = isStaff(user) ? idParam(params, "user_id") : 0;
    await site.database.all(
      `UPDATE group_users SET notification_level = $3
       WHERE group_id = $1 AND user_id = $2`,
      [group.id, other || user.id, idParam(params, "notification_level")]
    );
    return success();
  },
};
