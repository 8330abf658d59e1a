import { type Answer, idParam, notFound, ok, param } from "../../http/index.ts";
import { cooked, shownPost } from "../../serializers/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { findReadablePosts } from "./find-posts.ts";
import { postOf, refusePostOf } from "./own-post.ts";
import { withRaw } from "./post-answers.ts";

/** Source: `posts_controller.rb#cooked`, `#markdown_id`, `#replies`, `#by_number`, 3.5. */
export const postPartEndpoints: Endpoints = {
  async "posts#cooked"(call): Promise<Answer> {
    const post = await postOf(call);
    return post ? ok({ cooked: cooked(post.raw) }) : refusePostOf(call);
  },

  async "posts#markdown_id"(call): Promise<Answer> {
    const post = await postOf(call);
    return post ? { status: 200, body: post.raw } : notFound();
  },

  async "posts#replies"(call): Promise<Answer> {
    const { site, user } = call;
    const post = await postOf(call);
    if (!post) {
      return refusePostOf(call);
    }
    const replies = await findReadablePosts(
      site.database,
      user,
      `AND posts.topic_id = $3 AND posts.reply_to_post_number = $4
       ORDER BY posts.post_number`,
      [post.topic_id, post.post_number]
    );
    return {
      status: 200,
      body: replies.map((reply) => shownPost(reply, reply, user)),
    };
  },

  async "posts#by_number"({ site, user, params }): Promise<Answer> {
    const [post] = await findReadablePosts(
      site.database,
      user,
      "AND posts.topic_id = $3 AND posts.post_number = $4",
      [idParam(params, "topic_id"), Number(param(params, "post_number")) || 0]
    );
    return post ? ok(withRaw(post, user)) : notFound();
  },
};
