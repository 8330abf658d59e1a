import { findUser, isStaff, type User } from "../auth/index.ts";
import {
  type Answer,
  integerParam,
  invalidParameters,
  notFound,
  ok,
  textParam,
} from "../http/index.ts";
import { basicUser } from "../serializers/index.ts";
import { emailsOf } from "./accounts/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";

const MOST = 6;
const LARGEST = 50;

/** Source: `users_controller.rb#search_users`, `#check_username`, `#check_emails`, 3.5. */
export const userLookupEndpoints: Endpoints = {
  async "users#search_users"({ site, params }): Promise<Answer> {
    const term = (textParam(params, "term") ?? "").trim().toLowerCase();
    const limit = integerParam(params, "limit", {
      fallback: MOST,
      max: LARGEST,
    });
    if (limit === null) {
      return invalidParameters("limit");
    }
    const users = await site.database.all<User>(
      `SELECT * FROM users WHERE $1 <> '' AND id > 0 AND active AND suspended_till IS NULL
       AND (starts_with(username_lower, $1) OR starts_with(lower(name), $1))
       ORDER BY username_lower LIMIT $2`,
      [term, limit]
    );
    return ok({ users: users.map(basicUser) });
  },

  async "users#check_username"({ site, params }): Promise<Answer> {
    const username = textParam(params, "username");
    if (!username) {
      return invalidParameters("username");
    }
    const taken = await findUser(site.database, { username });
    return ok(
      taken
        ? { available: false, suggestion: `${username}1` }
        : { available: true, is_developer: false }
    );
  },

  async "users#check_emails"(call): Promise<Answer> {
    const { site, user } = call;
    const shown = await userOf(call);
    if (!shown) {
      return notFound();
    }
    if (shown.id !== user?.id && !isStaff(user)) {
      return { status: 403, body: { failed: "FAILED" } };
    }
    const emails = await emailsOf(site.database, shown.id);
    return ok({ ...emails, associated_accounts: [] });
  },

  async "users#summary"(call): Promise<Answer> {
    const shown = await userOf(call);
    if (!shown) {
      return notFound();
    }
    const counts = await call.site.database.first<object>(
      `SELECT count(*) FILTER (WHERE post_number = 1)::int AS topic_count,
         count(*) FILTER (WHERE post_number > 1)::int AS post_count,
         (SELECT count(*)::int FROM post_actions WHERE user_id = $1) AS likes_given,
         (SELECT count(*)::int FROM post_actions JOIN posts own ON own.id = post_id
          WHERE own.user_id = $1) AS likes_received
       FROM posts JOIN topics ON topics.id = topic_id
       WHERE posts.user_id = $1 AND posts.deleted_at IS NULL AND archetype = 'regular'`,
      [shown.id]
    );
    return ok({
      topics: [],
      badges: [],
      badge_types: [],
      users: [basicUser(shown)],
      user_summary: {
        ...counts,
        topics_entered: 0,
        posts_read_count: 0,
        days_visited: 0,
        time_read: 0,
        recent_time_read: 0,
        can_see_summary_stats: true,
        can_see_user_actions: true,
        topic_ids: [],
        replies: [],
        links: [],
        most_liked_by_users: [],
        most_liked_users: [],
        most_replied_to_users: [],
        badges: [],
        top_categories: [],
      },
    });
  },
};

function userOf({ site, params }: Call): Promise<User | null> {
  const username = textParam(params, "username") ?? "";
  return findUser(site.database, { username });
}
