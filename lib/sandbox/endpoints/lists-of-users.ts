import { findUser } from "../auth/index.ts";
import { notFound, textParam } from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { topicsWhere } from "./topics-where.ts";

/** Source: `list_controller.rb#topics_by`, 3.5. */
export const userListEndpoints: Endpoints = {
  async "list#topics_by"(call) {
    const username = textParam(call.params, "username") ?? "";
    const owner = await findUser(call.site.database, { username });
    return owner
      ? topicsWhere(
          call,
          "topics.archetype = 'regular' AND topics.user_id = $3",
          [owner.id]
        )
      : notFound();
  },
};
