import type { User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  type Params,
  refusal,
  success,
  textParam,
} from "../http/index.ts";
import { type Category, shownCategory } from "../serializers/index.ts";
import { permitGroups } from "./category-permissions.ts";
import type { Call, Endpoint, Endpoints, Site } from "./endpoint.ts";
import { findCategory } from "./find-categories.ts";
import { slugOf } from "./posts/index.ts";

const COLOR = "0088CC";

/** Source: `categories_controller.rb`, 3.5. For admins. */
export const manageCategoryEndpoints: Endpoints = {
  "categories#create": forAdmins(async ({ site, params }, user) => {
    const name = textParam(params, "name");
    if (!name) {
      return missingParameter("name");
    }
    const parent = textParam(params, "parent_category_id");
    const taken = await site.database.first(
      `SELECT 1 FROM categories WHERE lower(name) = lower($1)
       AND parent_category_id IS NOT DISTINCT FROM $2`,
      [name, parent ? Number(parent) : null]
    );
    if (taken) {
      return refusal(422, "Category Name has already been taken");
    }
    const made = await site.database.first<{ id: number }>(
      `INSERT INTO categories (name, slug, color, text_color, description, position,
         parent_category_id, user_id, created_at)
       VALUES ($1, $2, $3, $4, $5, (SELECT max(position) + 1 FROM categories), $6, $7, $8)
       RETURNING id`,
      [
        name,
        textParam(params, "slug") ?? slugOf(name),
        textParam(params, "color") ?? COLOR,
        textParam(params, "text_color") ?? "FFFFFF",
        textParam(params, "description") ?? null,
        parent ? Number(parent) : null,
        user.id,
        site.clock().toISOString(),
      ]
    );
    const id = made?.id ?? 0;
    const groups = await permitGroups(site, id, param(params, "permissions"));
    const category = await findCategory(site.database, String(id));
    return category
      ? ok({ category: shownCategory(category, groups, user) })
      : notFound();
  }),

  "categories#update": forAdmins(async ({ site, params }, user) => {
    const category = await categoryOf(site, params);
    if (!category) {
      return notFound();
    }
    await site.database.all(
      "UPDATE categories SET name = $2, slug = $3, color = $4, text_color = $5 WHERE id = $1",
      [
        category.id,
        textParam(params, "name") ?? category.name,
        textParam(params, "slug") ?? category.slug,
        textParam(params, "color") ?? category.color,
        textParam(params, "text_color") ?? category.text_color,
      ]
    );
    const groups = await permitGroups(
      site,
      category.id,
      param(params, "permissions")
    );
    const changed = await categoryOf(site, params);
    return changed
      ? success({ category: shownCategory(changed, groups, user) })
      : notFound();
  }),

  "categories#destroy": forAdmins(async ({ site: { database }, params }) => {
    const category = await findCategory(
      database,
      textParam(params, "id") ?? ""
    );
    if (!category) {
      return notFound();
    }
    const isUsed = await database.first(
      `SELECT 1 FROM topics WHERE category_id = $1
       UNION SELECT 1 FROM categories WHERE parent_category_id = $1`,
      [category.id]
    );
    if (isUsed) {
      return invalidAccess();
    }
    await database.all("DELETE FROM category_groups WHERE category_id = $1", [
      category.id,
    ]);
    await database.all("DELETE FROM categories WHERE id = $1", [category.id]);
    return success();
  }),
};

function forAdmins(
  play: (call: Call, user: User) => Promise<Answer>
): Endpoint {
  return (call) => {
    if (!call.user) {
      return notLoggedIn();
    }
    return call.user.admin ? play(call, call.user) : invalidAccess();
  };
}

function categoryOf(
  { database }: Site,
  params: Params
): Promise<Category | null> {
  return findCategory(database, textParam(params, "id") ?? "");
}
