import { readable, readableValues, type User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import type { Category } from "../serializers/index.ts";

const COLUMNS = `categories.*,
  (SELECT count(*)::int FROM topics WHERE category_id = categories.id AND deleted_at IS NULL) AS topic_count,
  (SELECT count(*)::int FROM posts JOIN topics ON topics.id = topic_id
   WHERE category_id = categories.id) AS post_count`;

/** The categories that a user may read, in their order on the page. */
export function readableCategories(
  queries: Queries,
  user: User | null
): Promise<Category[]> {
  return queries.all<Category>(
    `SELECT ${COLUMNS}, (SELECT notification_level FROM category_users
       WHERE category_id = categories.id AND user_id = $2) AS notification_level
     FROM categories WHERE ${readable("categories", 1)} ORDER BY position`,
    readableValues(user)
  );
}

/** Any category, by its slug or its id; whether somebody may read it is another question. */
export async function findCategory(
  queries: Queries,
  slugOrId: string
): Promise<Category | null> {
  const id = /^\d{1,9}/.exec(slugOrId)?.[0] ?? 0;
  return queries.first<Category>(
    `SELECT ${COLUMNS} FROM categories WHERE slug = $1 OR id = $2
     ORDER BY slug = $1 DESC LIMIT 1`,
    [slugOrId, Number(id)]
  );
}

/**
 * The path by which a category is addressed.
 *
 * @example await categoryPath(queries, installation) // "support/installation/6"
 */
export async function categoryPath(
  queries: Queries,
  category: Category
): Promise<string> {
  const parent =
    category.parent_category_id === null
      ? null
      : await queries.first<{ slug: string }>(
          "SELECT slug FROM categories WHERE id = $1",
          [category.parent_category_id]
        );
  return [parent?.slug, category.slug, category.id].filter(Boolean).join("/");
}
