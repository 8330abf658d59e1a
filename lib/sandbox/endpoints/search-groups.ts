import { canSeeGroup } from "../auth/index.ts";
import { type Answer, notLoggedIn, textParam } from "../http/index.ts";
import { basicGroup } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findGroups } from "./find-group.ts";

/** Source: `groups_controller.rb#search`, 3.5. */
export const groupSearchEndpoints: Endpoints = {
  async "groups#search"({ site, user, params }): Promise<Answer> {
    if (!user) {
      return notLoggedIn();
    }
    const found = await findGroups(
      site.database,
      user,
      `strpos(lower(concat_ws(' ', groups.name, groups.full_name)), $2) > 0
       AND ($3 OR NOT automatic)`,
      [
        (textParam(params, "term") ?? "").toLowerCase(),
        textParam(params, "ignore_automatic") !== "true",
      ]
    );
    const body = found
      .filter((group) => canSeeGroup(user, group))
      .map((group) => basicGroup(group, user));
    return { status: 200, body };
  },
};
