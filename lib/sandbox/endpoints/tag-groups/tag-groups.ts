import {
  type Answer,
  idParam,
  ok,
  recordNotFound,
  success,
} from "../../http/index.ts";
import { shownTagGroup, type TagGroup } from "../../serializers/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { findTagGroup, findTagGroups } from "./find-tag-groups.ts";
import { readTagGroup } from "./read-tag-group.ts";
import { searchTagGroups } from "./search-tag-groups.ts";
import { storeTagGroup } from "./store-tag-group.ts";

const LONGEST = 100;
const TAKEN = "Name has already been taken";

/** Source: `tag_groups_controller.rb`, 3.5; its route is for staff. */
export const tagGroupEndpoints: Endpoints = {
  async "tag_groups#index"({ site }): Promise<Answer> {
    const groups = await findTagGroups(site.database, "true");
    return ok({ tag_groups: groups.map(shownTagGroup) });
  },

  "tag_groups#search": searchTagGroups,

  "tag_groups#show": onTagGroup((_, group) =>
    ok({ tag_group: shownTagGroup(group) })
  ),

  async "tag_groups#create"(call): Promise<Answer> {
    const { database } = call.site;
    const asked = await readTagGroup(database, call.params);
    const fault =
      asked.name === null
        ? "Name can't be blank"
        : await nameFault(call, asked.name, 0);
    if (fault) {
      return { status: 422, body: { errors: [fault] } };
    }
    const id = await database.transaction((queries) =>
      storeTagGroup(queries, null, asked)
    );
    const group = await findTagGroup(database, id);
    return group ? ok({ tag_group: shownTagGroup(group) }) : recordNotFound();
  },

  "tag_groups#update": onTagGroup(async (call, group) => {
    const { database } = call.site;
    const asked = await readTagGroup(database, call.params);
    const name = asked.name ?? group.name;
    if (await nameFault(call, name, group.id)) {
      // Core looks at the log that it wrote, not at the change that failed.
      return success({ tag_group: shownTagGroup({ ...group, name }) });
    }
    await database.transaction((queries) =>
      storeTagGroup(queries, group.id, asked)
    );
    const changed = await findTagGroup(database, group.id);
    return changed
      ? success({ tag_group: shownTagGroup(changed) })
      : recordNotFound();
  }),

  "tag_groups#destroy": onTagGroup(async ({ site }, { id }) => {
    await site.database.all("DELETE FROM tag_groups WHERE id = $1", [id]);
    return success();
  }),
};

function onTagGroup(
  act: (call: Call, group: TagGroup) => Answer | Promise<Answer>
): Endpoint {
  return async (call) => {
    const group = await findTagGroup(
      call.site.database,
      idParam(call.params, "id")
    );
    return group ? act(call, group) : recordNotFound();
  };
}

async function nameFault(
  { site }: Call,
  name: string,
  ownId: number
): Promise<string | null> {
  if (name.length > LONGEST) {
    return `Name is too long (maximum is ${LONGEST} characters)`;
  }
  const taken = await site.database.first(
    "SELECT 1 FROM tag_groups WHERE lower(name) = lower($1) AND id <> $2",
    [name, ownId]
  );
  return taken ? TAKEN : null;
}
