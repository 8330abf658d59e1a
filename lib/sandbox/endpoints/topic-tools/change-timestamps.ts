import { isStaff } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  isBlank,
  missingParameter,
  param,
  recordNotFound,
  success,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { anyTopicOf } from "./find-topic.ts";

/** Source: `topics_controller.rb#change_timestamps`, `TopicTimestampChanger`, 3.5. */
export const changeTimestampsEndpoints: Endpoints = {
  async "topics#change_timestamps"(call): Promise<Answer> {
    const { site, user, params } = call;
    const asked = param(params, "timestamp");
    if (isBlank(asked)) {
      return missingParameter("timestamp");
    }
    if (!isStaff(user)) {
      return invalidAccess();
    }
    const topic = await anyTopicOf(call);
    if (!topic) {
      return recordNotFound();
    }
    // Ruby's `to_f`: what is no number is the beginning of 1970.
    const start = (Number.parseFloat(String(asked)) || 0) * 1000;
    const now = site.clock().getTime();
    if (start > now) {
      return { status: 422, body: { failed: "FAILED" } };
    }
    const at = new Date(start).toISOString();
    await site.database.transaction(async (queries) => {
      await queries.all(
        `UPDATE posts SET created_at = moved.at, updated_at = moved.at
         FROM (SELECT id, CASE WHEN post_number = 1 THEN $2::timestamptz
             ELSE least(created_at + ($2::timestamptz - $3::timestamptz), $4::timestamptz)
           END AS at FROM posts WHERE topic_id = $1) moved
         WHERE moved.id = posts.id`,
        [topic.id, at, topic.created_at, new Date(now).toISOString()]
      );
      await queries.all(
        `UPDATE topics SET created_at = $2, last_posted_at = last.at, bumped_at = last.at
         FROM (SELECT greatest(max(created_at), $2::timestamptz) AS at
           FROM posts WHERE topic_id = $1 AND deleted_at IS NULL) last
         WHERE topics.id = $1`,
        [topic.id, at]
      );
    });
    return success();
  },
};
