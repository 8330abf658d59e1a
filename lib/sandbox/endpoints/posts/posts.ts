import { canDeletePost } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  notLoggedIn,
  ok,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { createPost } from "./create-post.ts";
import { findReadablePosts } from "./find-posts.ts";
import { postOf, refusePostOf } from "./own-post.ts";
import { withRaw } from "./post-answers.ts";
import { updatePost } from "./update-post.ts";

const MOST = 50;

/** Source: `posts_controller.rb`, 3.5. */
export const postEndpoints: Endpoints = {
  "posts#create": createPost,

  async "posts#show"(call): Promise<Answer> {
    const post = await postOf(call);
    return post ? ok(withRaw(post, call.user)) : refusePostOf(call);
  },

  async "posts#latest"({ site, user, params }): Promise<Answer> {
    const root = textParam(params, "id") ?? "latest_posts";
    const before = idParam(params, "before");
    const posts = await findReadablePosts(
      site.database,
      user,
      `AND ($3 <= 0 OR posts.id < $3) AND topics.archetype = $4
       ORDER BY posts.id DESC LIMIT ${MOST}`,
      [before, root === "private_posts" ? "private_message" : "regular"]
    );
    return ok({
      [root]: posts.map((post) => ({
        ...withRaw(post, user),
        topic_title: post.topic_title,
        topic_html_title: post.topic_title,
        category_id: post.category_id,
        excerpt: post.raw.slice(0, 220),
      })),
    });
  },

  "posts#update": updatePost,

  async "posts#destroy"(call): Promise<Answer> {
    const { site, user } = call;
    if (!user) {
      return notLoggedIn();
    }
    const post = await postOf(call);
    if (!post) {
      return refusePostOf(call);
    }
    if (!canDeletePost(user, post) || post.post_number === 1) {
      return invalidAccess();
    }
    await site.database.transaction(async (queries) => {
      await queries.all("UPDATE posts SET deleted_at = $2 WHERE id = $1", [
        post.id,
        site.clock().toISOString(),
      ]);
      await queries.all(
        "UPDATE topics SET posts_count = posts_count - 1 WHERE id = $1",
        [post.topic_id]
      );
    });
    return empty();
  },
};
