import { type Answer, idParam, notFound, ok, param } from "../../http/index.ts";
import { cooked, shownPost } from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { findReadablePosts, type PostInTopic } from "./find-posts.ts";
import { postOf, refusePostOf } from "./own-post.ts";
import { withRaw } from "./post-answers.ts";

/** Source: `posts_controller.rb#cooked`, `#markdown_id`, `#replies`, `#reply_ids`, `#by_number`, 3.5. */
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
    const replies = await repliesTo(call);
    return replies
      ? {
          status: 200,
          body: replies.map((reply) => shownPost(reply, reply, call.user)),
        }
      : refusePostOf(call);
  },

  async "posts#reply_ids"(call): Promise<Answer> {
    const replies = await repliesTo(call);
    return replies
      ? { status: 200, body: replies.map(({ id }) => ({ id, level: 1 })) }
      : refusePostOf(call);
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

/** Answers to the very post, not to its answers; null where the post can't be read. */
async function repliesTo(call: Call): Promise<PostInTopic[] | null> {
  const post = await postOf(call);
  return post
    ? findReadablePosts(
        call.site.database,
        call.user,
        `AND posts.topic_id = $3 AND posts.reply_to_post_number = $4
         ORDER BY posts.post_number`,
        [post.topic_id, post.post_number]
      )
    : null;
}
