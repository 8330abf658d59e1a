import type { User } from "../../auth/index.ts";
import {
  type Answer,
  idParam,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  ok,
  param,
  refusal,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { postOf, refusePostOf } from "./own-post.ts";
import { withRaw } from "./post-answers.ts";

const LIKE = 2;
const TYPE = "post_action_type_id";

/** Likes; flags are not played. Source: `post_actions_controller.rb`, 3.5. */
export const likeEndpoints: Endpoints = {
  "post_actions#create": (call) =>
    acted(call, async (user, post) => {
      if (post.user_id === user.id) {
        return refusal(
          403,
          "You are not permitted to view the requested resource."
        );
      }
      const added = await call.site.database.all(
        `INSERT INTO post_actions (post_id, user_id, post_action_type_id, created_at)
         VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id`,
        [post.id, user.id, LIKE, call.site.clock().toISOString()]
      );
      return added.length > 0
        ? null
        : refusal(
            403,
            "Oops! You already performed this action. Can you try refreshing the page?"
          );
    }),

  "post_actions#destroy": (call) =>
    acted(call, async (user, post) => {
      const removed = await call.site.database.all(
        `DELETE FROM post_actions WHERE post_id = $1 AND user_id = $2
         AND post_action_type_id = $3 RETURNING id`,
        [post.id, user.id, LIKE]
      );
      return removed.length > 0
        ? null
        : refusal(404, "The requested URL or resource could not be found.");
    }),
};

/** @returns the post as it is afterwards, unless the act is refused */
async function acted(
  call: Call,
  act: (
    user: User,
    post: { id: number; user_id: number }
  ) => Promise<Answer | null>
): Promise<Answer> {
  const { user, params } = call;
  if (!user) {
    return notLoggedIn();
  }
  const missing = ["id", TYPE].find((name) => isBlank(param(params, name)));
  if (missing !== undefined) {
    return missingParameter(missing);
  }
  if (idParam(params, TYPE) !== LIKE) {
    return refusal(501, "The sandbox plays likes only.", "not_implemented");
  }
  const post = await postOf(call);
  if (!post) {
    return refusePostOf(call);
  }
  const refused = await act(user, post);
  const changed = await postOf(call);
  return refused ?? (changed ? ok(withRaw(changed, user)) : notFound());
}
