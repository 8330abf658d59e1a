import { canReadCategory, type User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import { invalidAccess, notFound, ok, textParam } from "../http/index.ts";
import {
  type Category,
  listedCategory,
  shownCategory,
} from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { findCategory, readableCategories } from "./find-categories.ts";

/** Source: `categories_controller.rb`, 3.5. */
export const categoryEndpoints: Endpoints = {
  async "categories#index"({ site: { database }, user, params }: Call) {
    const wanted =
      textParam(params, "parent_category_id") ??
      textParam(params, "category_slug_path_with_id")?.split("/").at(-1);
    const parent = wanted ? await findCategory(database, wanted) : null;
    const all = await readableCategories(database, user);
    const childrenOf = (id: number | null): Category[] =>
      all.filter(({ parent_category_id }) => parent_category_id === id);
    return ok({
      category_list: {
        can_create_category: user?.admin ?? false,
        can_create_topic: user !== null,
        categories: childrenOf(parent?.id ?? null).map((category) =>
          listedCategory(category, childrenOf(category.id), user)
        ),
      },
    });
  },

  async "categories#show"({ site: { database }, user, params }: Call) {
    const category = await findCategory(
      database,
      textParam(params, "id") ?? ""
    );
    if (!category) {
      return notFound();
    }
    if (!(await canReadCategory(database, user, category.id))) {
      return invalidAccess();
    }
    const groups = await permittedGroups(database, user, category);
    return ok({ category: shownCategory(category, groups, user) });
  },
};

async function permittedGroups(
  database: Queries,
  user: User | null,
  { id }: Category
): Promise<string[]> {
  if (!user?.admin) {
    return [];
  }
  const rows = await database.all<{ name: string }>(
    `SELECT name FROM groups JOIN category_groups ON group_id = groups.id
     WHERE category_id = $1 ORDER BY name`,
    [id]
  );
  return rows.map(({ name }) => name);
}
