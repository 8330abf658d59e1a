import type { User } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  isBlank,
  param,
  recordNotFound,
  refusal,
} from "../../http/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { addMembers, membersAmong, removeMembers } from "../membership.ts";
import { onUser } from "./on-user.ts";

/** Source: `admin/users_controller.rb#add_group`, `#remove_group`, `#primary_group`, 3.5. */
export const groupOfUserEndpoints: Endpoints = {
  "admin/users#add_group": onGroup(({ site }, groupId, user) =>
    addMembers(site.database, groupId, [user], site.clock())
  ),

  "admin/users#remove_group": onGroup(async ({ site }, groupId, user) => {
    await removeMembers(site.database, groupId, [user]);
  }),

  "admin/users#primary_group": onUser(async ({ site, params }, user) => {
    const isAsked = !isBlank(param(params, "primary_group_id"));
    const groupId = idParam(params, "primary_group_id");
    const isMember =
      isAsked &&
      (await membersAmong(site.database, groupId, [user])).length > 0;
    // A group that the user is not in changes nothing, and core says so to nobody.
    if (!isAsked || isMember) {
      await site.database.all(
        "UPDATE users SET primary_group_id = $2 WHERE id = $1",
        [user.id, isMember ? groupId : null]
      );
    }
    return empty();
  }),
};

function onGroup(
  change: (call: Call, groupId: number, user: User) => Promise<void>
): Endpoint {
  return onUser(async (call, user): Promise<Answer> => {
    const group = await call.site.database.first<{
      id: number;
      automatic: boolean;
    }>("SELECT id, automatic FROM groups WHERE id = $1", [
      idParam(call.params, "group_id"),
    ]);
    if (!group) {
      return recordNotFound();
    }
    if (group.automatic) {
      return refusal(422, "You cannot modify an automatic group");
    }
    await change(call, group.id, user);
    return empty();
  });
}
