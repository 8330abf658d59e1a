import { findUser } from "../../auth/index.ts";
import {
  type Answer,
  invalidAccess,
  isBlank,
  missingParameter,
  param,
  success,
  textList,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { anyTopicOf } from "./find-topic.ts";

/** Gives posts to another author. Source: `topics_controller.rb#change_post_owners`, 3.5. */
export const changeOwnerEndpoints: Endpoints = {
  async "topics#change_post_owners"(call): Promise<Answer> {
    const { site, user, params } = call;
    const missing = ["post_ids", "username"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    if (!user?.admin) {
      return invalidAccess();
    }
    const username = textParam(params, "username") ?? "";
    const owner = await findUser(site.database, { username });
    const topic = await anyTopicOf(call);
    if (!owner || !topic) {
      return { status: 422, body: { failed: "FAILED" } };
    }
    const ids = textList(param(params, "post_ids"));
    await site.database.transaction(async (queries) => {
      await queries.all(
        `UPDATE posts SET user_id = $3, version = version + 1,
           edit_reason = 'Ownership transferred'
         WHERE topic_id = $1 AND id::text = ANY($2::text[])`,
        [topic.id, ids, owner.id]
      );
      await queries.all(
        `DELETE FROM post_actions USING posts WHERE posts.id = post_id
         AND posts.topic_id = $1 AND posts.user_id = post_actions.user_id`,
        [topic.id]
      );
      await queries.all(
        `UPDATE topics SET
           user_id = (SELECT user_id FROM posts WHERE topic_id = $1 AND post_number = 1),
           last_post_user_id = (SELECT user_id FROM posts WHERE topic_id = $1
             AND deleted_at IS NULL ORDER BY post_number DESC LIMIT 1)
         WHERE id = $1`,
        [topic.id]
      );
    });
    return success();
  },
};
