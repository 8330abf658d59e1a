import type { Queries } from "../../database/index.ts";
import type { AskedTagGroup } from "./read-tag-group.ts";

/** Stores a group of tags, and the tags that are new; a new group has no id yet. */
export async function storeTagGroup(
  queries: Queries,
  id: number | null,
  { name, tagNames, parentTag, onePerTopic, permissions }: AskedTagGroup
): Promise<number> {
  const parentId = parentTag === null ? null : await tagId(queries, parentTag);
  const values = [name, parentId, onePerTopic];
  const stored = await queries.first<{ id: number }>(
    id === null
      ? "INSERT INTO tag_groups (name, parent_tag_id, one_per_topic) VALUES ($1, $2, $3) RETURNING id"
      : `UPDATE tag_groups SET name = coalesce($1, name), parent_tag_id = $2, one_per_topic = $3
         WHERE id = $4 RETURNING id`,
    id === null ? values : [...values, id]
  );
  const groupId = stored?.id ?? 0;
  await queries.all(
    "DELETE FROM tag_group_memberships WHERE tag_group_id = $1",
    [groupId]
  );
  for (const tag of new Set(tagNames)) {
    await queries.all(
      "INSERT INTO tag_group_memberships (tag_group_id, tag_id) VALUES ($1, $2)",
      [groupId, await tagId(queries, tag)]
    );
  }
  if (permissions !== null) {
    await storePermissions(queries, groupId, permissions);
  }
  return groupId;
}

/** The id of a tag, which is made where there is none. */
async function tagId(
  queries: Queries,
  name: string
): Promise<number | undefined> {
  const tag = await queries.first<{ id: number }>(
    `INSERT INTO tags (name) VALUES ($1)
     ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`,
    [name]
  );
  return tag?.id;
}

async function storePermissions(
  queries: Queries,
  groupId: number,
  permissions: ReadonlyMap<number, number>
): Promise<void> {
  await queries.all(
    "DELETE FROM tag_group_permissions WHERE tag_group_id = $1",
    [groupId]
  );
  for (const [group, kind] of permissions) {
    await queries.all(
      `INSERT INTO tag_group_permissions (tag_group_id, group_id, permission_type)
       VALUES ($1, $2, $3)`,
      [groupId, group, kind]
    );
  }
}
