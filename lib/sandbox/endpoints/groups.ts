import { canSeeGroup, isStaff, type User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import {
  idParam,
  integerParam,
  invalidParameters,
  notFound,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import { type Group, listedGroup, shownGroup } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findGroup, findGroups } from "./find-group.ts";

const PAGE_SIZE = 36;
const MODERATORS = 2;

/** Source: `groups_controller.rb`, 3.5. */
export const groupEndpoints: Endpoints = {
  async "groups#index"({ site: { database }, user, params }) {
    const page = integerParam(params, "page", { fallback: 0 });
    if (page === null) {
      return invalidParameters("page");
    }
    const filter = textParam(params, "filter")?.toLowerCase();
    const groups = (await listedGroups(database, user)).filter(
      ({ name, full_name }) =>
        !filter ||
        name.includes(filter) ||
        full_name?.toLowerCase().includes(filter)
    );
    const start = page * PAGE_SIZE;
    return ok({
      groups: groups
        .slice(start, start + PAGE_SIZE)
        .map((group) => listedGroup(group, user)),
      extras: { type_filters: typeFilters(user) },
      total_rows_groups: groups.length,
      load_more_groups: `/groups?page=${page + 1}`,
    });
  },

  async "groups#show"({ site: { database }, user, params }) {
    const name = textParam(params, "name");
    const group = await findGroup(
      database,
      user,
      param(params, "id") === null
        ? { name: name ?? "" }
        : { id: idParam(params, "id") }
    );
    if (!group || !canSeeGroup(user, group)) {
      return notFound();
    }
    const visible = await listedGroups(database, user);
    return ok({
      group: shownGroup(group, user),
      extras: { visible_group_names: visible.map((one) => one.name) },
    });
  },
};

/** Automatic groups would only clutter the page of somebody who is not staff. */
async function listedGroups(
  database: Queries,
  user: User | null
): Promise<Group[]> {
  const groups = await findGroups(database, user, "true");
  return groups.filter(
    (group) =>
      canSeeGroup(user, group) &&
      (isStaff(user) || !group.automatic || group.id === MODERATORS)
  );
}

function typeFilters(user: User | null): string[] {
  return [
    ...(user ? ["my", "owner"] : []),
    "public",
    "close",
    ...(isStaff(user) ? ["automatic"] : []),
  ];
}
