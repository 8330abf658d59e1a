import { canEditGroup } from "../auth/index.ts";
import {
  type Answer,
  idParam,
  invalidAccess,
  isHash,
  missingParameter,
  notFound,
  ok,
  param,
  type Params,
  recordNotFound,
  refusal,
  success,
  textParam,
} from "../http/index.ts";
import { basicGroup } from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { findGroup } from "./find-group.ts";
import { addMembers, setOwners } from "./membership.ts";
import { namedUsers } from "./named-users.ts";

const AUTOMATIC = "You cannot modify an automatic group";

/** Makes, changes and ends groups. Source: `admin/groups_controller.rb`, `groups_controller.rb`, 3.5. */
export const manageGroupEndpoints: Endpoints = {
  async "admin/groups#create"(call): Promise<Answer> {
    const { site, user, params } = call;
    const asked = param(params, "group");
    if (!isHash(asked)) {
      return missingParameter("group");
    }
    const name = textParam(asked, "name") ?? "";
    const faults = await nameFaults(call, name);
    if (faults.length > 0) {
      return { status: 422, body: { errors: faults } };
    }
    const made = await site.database.first<{ id: number }>(
      `INSERT INTO groups (name, full_name, bio_raw, visibility_level, created_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [
        name,
        textParam(asked, "full_name") ?? null,
        textParam(asked, "bio_raw") ?? null,
        idParam(asked, "visibility_level"),
        site.clock().toISOString(),
      ]
    );
    const id = made?.id ?? 0;
    const group = await findGroup(site.database, user, { id });
    await join(call, id, asked);
    return group ? ok({ basic_group: basicGroup(group, user) }) : notFound();
  },

  async "groups#update"({ site, user, params }): Promise<Answer> {
    const group = await findGroup(site.database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return recordNotFound();
    }
    const isAdmin = user?.admin === true;
    if (!isAdmin && !canEditGroup(user, group)) {
      return invalidAccess();
    }
    const asked = param(params, "group");
    if (!isHash(asked)) {
      return missingParameter("group");
    }
    if (!group.automatic) {
      await site.database.all(
        "UPDATE groups SET name = $2, full_name = $3, bio_raw = $4 WHERE id = $1",
        [
          group.id,
          (isAdmin && textParam(asked, "name")) || group.name,
          textParam(asked, "full_name") ?? group.full_name,
          textParam(asked, "bio_raw") ?? group.bio_raw,
        ]
      );
    }
    return success();
  },

  async "admin/groups#destroy"({ site, user, params }): Promise<Answer> {
    const group = await findGroup(site.database, user, {
      id: idParam(params, "id"),
    });
    if (!group) {
      return notFound();
    }
    if (group.automatic) {
      return refusal(422, AUTOMATIC);
    }
    await site.database.transaction(async (queries) => {
      for (const table of [
        "group_users",
        "category_groups",
        "invited_groups",
      ]) {
        await queries.all(`DELETE FROM ${table} WHERE group_id = $1`, [
          group.id,
        ]);
      }
      await queries.all("DELETE FROM groups WHERE id = $1", [group.id]);
    });
    return success();
  },
};

async function nameFaults({ site }: Call, name: string): Promise<string[]> {
  if (name === "") {
    return ["Name must be present", "Name can't be blank"];
  }
  const taken = await findGroup(site.database, null, { name });
  return taken ? ["Name has already been taken"] : [];
}

/** The first members and owners; unknown names vanish. */
async function join({ site }: Call, id: number, asked: Params): Promise<void> {
  const named = async (name: string) => {
    const usernames = textParam(asked, name);
    const users = usernames
      ? await namedUsers(site.database, { usernames })
      : [];
    return "status" in users ? [] : users;
  };
  const owners = await named("owner_usernames");
  const members = [...owners, ...(await named("usernames"))];
  await addMembers(site.database, id, members, site.clock());
  await setOwners(site.database, id, owners, true);
}
