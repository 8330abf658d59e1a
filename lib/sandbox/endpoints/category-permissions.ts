import { isBlank, isHash, type Param } from "../http/index.ts";
import type { Site } from "./endpoint.ts";

/** The group that everybody is in, strangers too. */
const EVERYONE = "everyone";

/**
 * Restricts a category to groups, by name; without a word on it, it stays as it is.
 *
 * @returns the names of the groups
 */
export async function permitGroups(
  { database }: Site,
  id: number,
  permissions: Param
): Promise<string[]> {
  if (isHash(permissions) && !isBlank(permissions)) {
    const names = Object.keys(permissions);
    await database.all("DELETE FROM category_groups WHERE category_id = $1", [
      id,
    ]);
    await database.all(
      `INSERT INTO category_groups (category_id, group_id)
       SELECT $1, id FROM groups WHERE name = ANY($2::text[])`,
      [id, names]
    );
    await database.all(
      "UPDATE categories SET read_restricted = $2 WHERE id = $1",
      [id, !names.includes(EVERYONE)]
    );
  }
  const rows = await database.all<{ name: string }>(
    "SELECT name FROM groups JOIN category_groups ON group_id = groups.id WHERE category_id = $1",
    [id]
  );
  return rows.map(({ name }) => name);
}
