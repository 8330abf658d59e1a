import { canEditGroup } from "../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  invalidParameters,
  isHash,
  notFound,
  param,
  recordNotFound,
  refusal,
  success,
} from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findGroup } from "./find-group.ts";
import { addMembers, setOwners } from "./membership.ts";
import { namedUsers } from "./named-users.ts";

/** Source: `groups_controller.rb#add_owners`, `admin/groups_controller.rb#remove_owner`, 3.5. */
export const groupOwnerEndpoints: Endpoints = {
  async "groups#add_owners"({ site, user, params }): Promise<Answer> {
    const group = await findGroup(site.database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return recordNotFound();
    }
    if (!canEditGroup(user, group)) {
      return invalidAccess();
    }
    const users = await namedUsers(site.database, params);
    if ("status" in users) {
      return users;
    }
    if (users.length === 0) {
      return invalidParameters("usernames");
    }
    await addMembers(site.database, group.id, users, site.clock());
    await setOwners(site.database, group.id, users, true);
    return success({ usernames: users.map(({ username }) => username) });
  },

  async "admin/groups#remove_owner"({ site, user, params }): Promise<Answer> {
    const group = await findGroup(site.database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return notFound();
    }
    if (group.automatic) {
      return refusal(422, "You cannot modify an automatic group");
    }
    const nested = param(params, "group");
    const users = await namedUsers(
      site.database,
      isHash(nested) ? nested : params
    );
    if ("status" in users) {
      return users;
    }
    await setOwners(site.database, group.id, users, false);
    return success();
  },
};
