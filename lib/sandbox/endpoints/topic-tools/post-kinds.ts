import { isStaff, type User } from "../../auth/index.ts";
import {
  type Answer,
  booleanParam,
  empty,
  idParam,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  notFound,
  notLoggedIn,
  param,
} from "../../http/index.ts";
import type { Call, Endpoint, Endpoints } from "../endpoint.ts";
import { findReadablePost, type PostInTopic } from "../posts/index.ts";

const LEADER = 4;
/** Regular posts, moderators' posts, small actions, whispers. */
const POST_TYPES = [1, 2, 3, 4];

/** Source: `posts_controller.rb#wiki`, `#post_type`, 3.5. */
export const postKindEndpoints: Endpoints = {
  "posts#wiki": onPost(async ({ site, params }, post, user) => {
    if (isBlank(param(params, "wiki")) && param(params, "wiki") !== false) {
      return missingParameter("wiki");
    }
    if (!isStaff(user) && user.trust_level < LEADER) {
      return invalidAccess();
    }
    await site.database.all(
      "UPDATE posts SET wiki = $2, version = version + 1 WHERE id = $1",
      [post.id, booleanParam(params, "wiki")]
    );
    return empty();
  }),

  async "posts#post_type"(call): Promise<Answer> {
    return call.user && !isStaff(call.user) ? invalidAccess() : setType(call);
  },
};

const setType = onPost(async ({ site, params }, post) => {
  if (isBlank(param(params, "post_type"))) {
    return missingParameter("post_type");
  }
  const type = idParam(params, "post_type");
  if (!POST_TYPES.includes(type)) {
    return invalidParameters("post_type");
  }
  await site.database.all(
    "UPDATE posts SET post_type = $2, version = version + 1 WHERE id = $1",
    [post.id, type]
  );
  return empty();
});

function onPost(
  act: (call: Call, post: PostInTopic, user: User) => Promise<Answer>
): Endpoint {
  return async (call) => {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const post = await findReadablePost(
      site.database,
      user,
      idParam(params, "post_id")
    );
    return post ? act(call, post, user) : notFound();
  };
}
