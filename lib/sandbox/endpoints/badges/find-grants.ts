import { readableTopic, readableValues, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { BadgeUser, Grants, UserBadge } from "../../serializers/index.ts";
import { findBadges } from "./find-badges.ts";

/** The post shows only where its badge shows posts, to those who may read it. */
const POST = `posts.deleted_at IS NULL AND topics.deleted_at IS NULL
  AND badges.show_posts AND ${readableTopic(1)}`;

/**
 * Grants of badges, with all that they name.
 *
 * @param tail SQL that goes on after the tables, with values as `$3` …
 * @example await findGrants(queries, user, "WHERE user_badges.user_id = $3", [3])
 */
export async function findGrants(
  queries: Queries,
  viewer: User | null,
  tail: string,
  values: readonly unknown[]
): Promise<Grants> {
  const grants = await queries.all<UserBadge>(
    `SELECT user_badges.id, badge_id, user_badges.user_id, granted_by_id, granted_at,
       is_favorite, posts.id AS post_id, posts.post_number, posts.topic_id,
       CASE WHEN posts.id IS NOT NULL THEN topics.title END AS topic_title
     FROM user_badges
     JOIN badges ON badges.id = badge_id
     LEFT JOIN (posts
       JOIN topics ON topics.id = posts.topic_id
       LEFT JOIN categories ON categories.id = topics.category_id)
       ON posts.id = user_badges.post_id AND ${POST}
     ${tail}`,
    [...readableValues(viewer), ...values]
  );
  const badges = await findBadges(queries, "WHERE id = ANY($1::int[])", [
    grants.map(({ badge_id }) => badge_id),
  ]);
  const users = await queries.all<BadgeUser>(
    "SELECT * FROM users WHERE id = ANY($1::int[])",
    [grants.flatMap(({ user_id, granted_by_id }) => [user_id, granted_by_id])]
  );
  return { grants, badges: byId(badges), users: byId(users) };
}

/** One grant for each badge, the latest, with the number of all. */
export function grouped(grants: readonly UserBadge[]): UserBadge[] {
  const groups = new Map<number, UserBadge>();
  for (const grant of grants) {
    const count = (groups.get(grant.badge_id)?.count ?? 0) + 1;
    groups.set(grant.badge_id, { ...grant, count });
  }
  return [...groups.values()];
}

function byId<Row extends { id: number }>(
  rows: readonly Row[]
): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
