import { canSeeGroup, findUser, isStaff, type User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  notFound,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import { basicGroup, shownUser } from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { findGroups } from "./find-group.ts";

/** Source: `users_controller.rb#show`, 3.5. */
export const userEndpoints: Endpoints = {
  async "users#show"(call): Promise<Answer> {
    const { database } = call.site;
    if (param(call.params, "external_provider") !== null) {
      return call.user?.admin ? notFound() : invalidAccess();
    }
    const shown = await userOf(call);
    if (!shown || (!shown.active && !isStaff(call.user))) {
      return notFound();
    }
    const groups = await findGroups(
      database,
      call.user,
      `EXISTS (SELECT 1 FROM group_users
       WHERE group_id = groups.id AND user_id = $2)`,
      [shown.id]
    );
    return ok({
      user_badges: [],
      user: {
        ...shownUser(shown, call.user, call.site.clock()),
        featured_user_badge_ids: [],
        groups: groups
          .filter((group) => canSeeGroup(call.user, group))
          .map((group) => basicGroup(group, call.user)),
      },
    });
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
