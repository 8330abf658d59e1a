import {
  type Answer,
  notFound,
  ok,
  param,
  textList,
} from "../../http/index.ts";
import { type Post, shownPost } from "../../serializers/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { findPosts } from "./find-posts.ts";
import { topicOf } from "./own-topic.ts";

const PAGE_SIZE = 20;

/** Source: `topics_controller.rb#posts`, `#post_ids`, 3.5. */
export const topicPostEndpoints: Endpoints = {
  async "topics#posts"(call): Promise<Answer> {
    const topic = await topicOf(call, "topic_id");
    if (!topic) {
      return notFound();
    }
    const wanted = textList(param(call.params, "post_ids")).map(Number);
    const posts = await postsIn(call, topic.id);
    const shown =
      wanted.length > 0
        ? posts.filter(({ id }) => wanted.includes(id))
        : posts.slice(0, PAGE_SIZE);
    return ok({
      post_stream: {
        posts: shown.map((post) => shownPost(topic, post, call.user)),
      },
      id: topic.id,
    });
  },

  async "topics#post_ids"(call): Promise<Answer> {
    const topic = await topicOf(call, "topic_id");
    return topic
      ? ok({ post_ids: (await postsIn(call, topic.id)).map(({ id }) => id) })
      : notFound();
  },
};

function postsIn({ site }: Call, topicId: number): Promise<Post[]> {
  return findPosts(
    site.database,
    "WHERE topic_id = $1 AND deleted_at IS NULL ORDER BY post_number",
    [topicId]
  );
}
