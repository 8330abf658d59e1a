import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Invite } from "../../serializers/index.ts";
import { findGroups } from "../find-group.ts";

type InviteRow = Omit<Invite, "groups"> & { group_ids: number[] };

/**
 * Invites with their topics and groups.
 *
 * @param viewer decides what is told of his part in the groups
 * @param tail SQL after the table, with values as `$1` …
 * @example await findInvites(queries, sam, "WHERE id = $1", [7])
 */
export async function findInvites(
  queries: Queries,
  viewer: User,
  tail: string,
  values: readonly unknown[]
): Promise<Invite[]> {
  const rows = await queries.all<InviteRow>(
    `SELECT invites.*,
       ARRAY(SELECT group_id FROM invited_groups WHERE invite_id = invites.id) AS group_ids,
       (SELECT coalesce(json_agg(json_build_object('id', topics.id, 'title', topics.title,
           'slug', topics.slug, 'posts_count', topics.posts_count)), '[]'::json)
         FROM topic_invites JOIN topics ON topics.id = topic_id
         WHERE invite_id = invites.id) AS topics
     FROM invites ${tail}`,
    values
  );
  const groups = await findGroups(
    queries,
    viewer,
    "groups.id = ANY($2::int[])",
    [rows.flatMap(({ group_ids }) => group_ids)]
  );
  return rows.map(({ group_ids, ...row }) => ({
    ...row,
    groups: groups.filter(({ id }) => group_ids.includes(id)),
  }));
}
