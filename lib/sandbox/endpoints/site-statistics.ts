import { type Answer, ok } from "../http/index.ts";
import type { Endpoints, Site } from "./endpoint.ts";

/** What is counted: the table whose rows have a time, and what belongs behind its name. */
const COUNTED = [
  ["topics", "topics", "WHERE deleted_at IS NULL AND archetype = 'regular'"],
  [
    "posts",
    "posts",
    "JOIN topics ON topics.id = topic_id AND archetype = 'regular' WHERE posts.deleted_at IS NULL",
  ],
  ["users", "users", "WHERE id > 0"],
  ["likes", "post_actions", "WHERE post_action_type_id = 2"],
] as const;

/** Source: `site_controller.rb#statistics`, `admin/dashboard_controller.rb`, 3.5. */
export const siteStatisticEndpoints: Endpoints = {
  async "site#statistics"({ site }): Promise<Answer> {
    return ok(await siteStatistics(site));
  },

  "admin/dashboard#index": ({ site }) => ok({ updated_at: site.clock() }),

  "admin/dashboard#general": ({ site }) =>
    ok({
      updated_at: site.clock(),
      discourse_updated_at: site.clock(),
      release_notes_link:
        "https://meta.discourse.org/c/announcements/67?tags=release-notes&before=0",
    }),
};

/**
 * How much there is of everything, and how much of it is new. Nobody is online here.
 *
 * @example (await siteStatistics(site)).topics_count // 16
 */
export async function siteStatistics({
  database,
  clock,
}: Site): Promise<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const [name, table, condition] of COUNTED) {
    const since = (days: number): string =>
      `count(*) FILTER (WHERE ${table}.created_at > $1::timestamptz - interval '${days} days')::int`;
    Object.assign(
      numbers,
      await database.first<Record<string, number>>(
        `SELECT ${since(1)} AS ${name}_last_day, ${since(7)} AS "${name}_7_days",
           ${since(30)} AS "${name}_30_days", count(*)::int AS ${name}_count
         FROM ${table} ${condition}`,
        [clock().toISOString()]
      )
    );
  }
  return {
    ...numbers,
    active_users_last_day: 0,
    active_users_7_days: 0,
    active_users_30_days: 0,
    participating_users_last_day: 0,
    participating_users_7_days: 0,
    participating_users_30_days: 0,
  };
}
