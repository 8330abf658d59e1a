import {
  type Answer,
  idParam,
  invalidAccess,
  isBlank,
  missingParameter,
  ok,
  param,
} from "../../http/index.ts";
import { basicUser, type UserColumns } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { postOf } from "./own-post.ts";

const MOST = 200;

/** Who acted on a post. Source: `post_action_users_controller.rb`, 3.5. */
export const likerEndpoints: Endpoints = {
  async "post_action_users#index"(call): Promise<Answer> {
    const { site, params } = call;
    const missing = ["post_action_type_id", "id"].find((name) =>
      isBlank(param(params, name))
    );
    if (missing !== undefined) {
      return missingParameter(missing);
    }
    const post = await postOf(call);
    if (!post) {
      return invalidAccess();
    }
    const page = Math.max(0, idParam(params, "page"));
    const users = await site.database.all<
      UserColumns & { username_lower: string }
    >(
      `SELECT users.* FROM post_actions JOIN users ON users.id = user_id
       WHERE post_id = $1 AND post_action_type_id = $2
       ORDER BY post_actions.created_at LIMIT ${MOST} OFFSET $3`,
      [post.id, idParam(params, "post_action_type_id"), page * MOST]
    );
    return ok({
      post_action_users: users.map((user) => ({
        ...basicUser(user),
        post_url: null,
        username_lower: user.username_lower,
      })),
    });
  },
};
