import type { Queries } from "../../database/index.ts";
import type { Badge } from "../../serializers/index.ts";

/**
 * Badges with the number of their grants.
 *
 * @param tail SQL after the table, with values as `$1` …
 * @example await findBadges(queries, "WHERE id = $1", [107])
 */
export function findBadges(
  queries: Queries,
  tail: string,
  values: readonly unknown[] = []
): Promise<Badge[]> {
  return queries.all<Badge>(
    `SELECT badges.*,
       (SELECT count(*)::int FROM user_badges WHERE badge_id = badges.id) AS grant_count
     FROM badges ${tail}`,
    values
  );
}

/** @returns undefined where there is no such badge */
export async function findBadge(
  queries: Queries,
  id: number
): Promise<Badge | undefined> {
  const [badge] = await findBadges(queries, "WHERE id = $1", [id]);
  return badge;
}
