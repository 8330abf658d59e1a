import type { User } from "../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  ok,
  param,
  textParam,
} from "../http/index.ts";
import { basicUser } from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { pageOf } from "./topic-list.ts";

const PAGE_SIZE = 50;
const PERIODS = ["daily", "weekly", "monthly", "quarterly", "yearly", "all"];
/** The columns that are counted here; by another one the order is that of likes. */
const ORDERS = ["likes_received", "likes_given", "topic_count", "post_count"];

/** A user with all that the directory counts. */
interface Counted extends User {
  likes_received: number;
  likes_given: number;
  topic_count: number;
  post_count: number;
}

/** Source: `directory_items_controller.rb`, 3.5. Every period counts everything here. */
export const userDirectoryEndpoints: Endpoints = {
  async "directory_items#index"({ site, params }): Promise<Answer> {
    if (isBlank(param(params, "period"))) {
      return missingParameter("period");
    }
    const period = textParam(params, "period") ?? "";
    if (!PERIODS.includes(period)) {
      return invalidAccess();
    }
    const page = pageOf(params);
    if (page === null) {
      return invalidParameters("page");
    }
    const asked = textParam(params, "order") ?? "";
    const order = ORDERS.includes(asked) ? asked : "likes_received";
    const way = isBlank(param(params, "asc")) ? "DESC" : "ASC";
    const users = await site.database.all<Counted>(
      `SELECT users.*,
         (SELECT count(*)::int FROM post_actions JOIN posts ON posts.id = post_id
          WHERE posts.user_id = users.id) AS likes_received,
         (SELECT count(*)::int FROM post_actions WHERE user_id = users.id) AS likes_given,
         (SELECT count(*)::int FROM topics WHERE user_id = users.id
          AND archetype = 'regular' AND deleted_at IS NULL) AS topic_count,
         (SELECT count(*)::int FROM posts JOIN topics ON topics.id = topic_id
          WHERE posts.user_id = users.id AND post_number > 1
          AND archetype = 'regular' AND posts.deleted_at IS NULL) AS post_count
       FROM users WHERE id > 0 AND active ORDER BY ${order} ${way}, id`
    );
    const start = page * PAGE_SIZE;
    return ok({
      directory_items: users.slice(start, start + PAGE_SIZE).map(shownItem),
      meta: {
        last_updated_at: site.clock(),
        total_rows_directory_items: users.length,
        load_more_directory_items: `/directory_items.json?order=${order}&page=${page + 1}&period=${period}`,
      },
    });
  },
};

function shownItem(user: Counted): object {
  const { id, likes_received, likes_given, topic_count, post_count } = user;
  return {
    id,
    likes_received,
    likes_given,
    topics_entered: 0,
    topic_count,
    post_count,
    posts_read: 0,
    days_visited: 0,
    time_read: 0,
    user: { ...basicUser(user), title: user.title },
  };
}
