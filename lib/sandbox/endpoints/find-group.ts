import type { User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import type { Group } from "../serializers/index.ts";

/**
 * Groups that meet a condition, with the acting user's part in each.
 *
 * @param condition SQL with further values as `$2` …
 * @example await findGroups(queries, user, "id = $2", [41])
 */
export function findGroups(
  queries: Queries,
  user: User | null,
  condition: string,
  values: readonly unknown[] = []
): Promise<Group[]> {
  return queries.all<Group>(
    `SELECT groups.*,
       own.id IS NOT NULL AS is_member, coalesce(own.owner, false) AS is_owner,
       (SELECT count(*)::int FROM group_users WHERE group_id = groups.id) AS user_count
     FROM groups
     LEFT JOIN group_users own ON own.group_id = groups.id AND own.user_id = $1
     WHERE ${condition} ORDER BY groups.name`,
    [user?.id ?? 0, ...values]
  );
}

/** @returns null where there is no such group */
export async function findGroup(
  queries: Queries,
  user: User | null,
  by: { id: number } | { name: string }
): Promise<Group | null> {
  const [group] =
    "id" in by
      ? await findGroups(queries, user, "groups.id = $2", [by.id])
      : await findGroups(queries, user, "lower(groups.name) = $2", [
          by.name.toLowerCase(),
        ]);
  return group ?? null;
}
