import type { Queries } from "../../database/index.ts";
import type { TagGroup } from "../../serializers/index.ts";

/**
 * Groups of tags, by name.
 *
 * @param condition SQL with values as `$1` …
 * @example await findTagGroups(queries, "tag_groups.id = $1", [1])
 */
export function findTagGroups(
  queries: Queries,
  condition: string,
  values: readonly unknown[] = []
): Promise<TagGroup[]> {
  return queries.all<TagGroup>(
    `SELECT tag_groups.id, tag_groups.name, one_per_topic, parent.name AS parent_tag,
       ARRAY(SELECT tags.name FROM tags JOIN tag_group_memberships ON tag_id = tags.id
         WHERE tag_group_id = tag_groups.id ORDER BY tags.name) AS tag_names,
       (SELECT coalesce(json_object_agg(group_id, permission_type), '{"0": 1}'::json)
         FROM tag_group_permissions WHERE tag_group_id = tag_groups.id) AS permissions
     FROM tag_groups LEFT JOIN tags parent ON parent.id = parent_tag_id
     WHERE ${condition} ORDER BY tag_groups.name`,
    values
  );
}

/** @returns undefined where there is no such group */
export async function findTagGroup(
  queries: Queries,
  id: number
): Promise<TagGroup | undefined> {
  const [group] = await findTagGroups(queries, "tag_groups.id = $1", [id]);
  return group;
}
