import { isStaff } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  isBlank,
  notFound,
  param,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";

const LEADER = 4;

/** Source: `topics_controller.rb#reset_bump_date`, `#timings`, 3.5. */
export const bumpDateEndpoints: Endpoints = {
  async "topics#reset_bump_date"({ site, user, params }): Promise<Answer> {
    if (!isStaff(user) && (user?.trust_level ?? 0) < LEADER) {
      return invalidAccess();
    }
    const postId = isBlank(param(params, "post_id"))
      ? null
      : idParam(params, "post_id");
    const id = idParam(params, "id");
    const topic = await site.database.first(
      "SELECT 1 FROM topics WHERE id = $1 AND deleted_at IS NULL",
      [id]
    );
    if (!topic) {
      return notFound();
    }
    await site.database.all(
      `UPDATE topics SET bumped_at = last.created_at
       FROM (SELECT created_at FROM posts WHERE topic_id = $1 AND deleted_at IS NULL
         AND ($2::int IS NULL OR id = $2) ORDER BY post_number DESC LIMIT 1) last
       WHERE topics.id = $1`,
      [id, postId]
    );
    return empty();
  },

  // How long somebody read what is not counted here.
  "topics#timings": () => empty(),
};
