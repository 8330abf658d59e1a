import {
  type Answer,
  invalidParameters,
  ok,
  textParam,
} from "../http/index.ts";
import { avatarTemplate, listedTopic } from "../serializers/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { findTopics } from "./find-topics.ts";
import { findReadablePosts } from "./posts/index.ts";

const SHORTEST = 3;
const MOST = 50;

/** Source: `search_controller.rb`, 3.5. The search itself is a mere look for the words. */
export const searchEndpoints: Endpoints = {
  "search#show": (call) => search(call, "q"),
  "search#query": (call) => search(call, "term"),
};

async function search(
  { site, user, params }: Call,
  name: string
): Promise<Answer> {
  const term = textParam(params, name);
  if (term === null) {
    return ok({ grouped_search_result: null });
  }
  if (term === undefined || term.trim().length < SHORTEST) {
    return invalidParameters(name);
  }
  const words = term.trim().toLowerCase().split(/\s+/);
  const posts = await findReadablePosts(
    site.database,
    user,
    `AND topics.archetype = 'regular'
     AND (SELECT bool_and(position(word IN lower(topics.title || ' ' || raw)) > 0)
      FROM unnest($3::text[]) AS word)
     ORDER BY posts.id DESC LIMIT ${MOST}`,
    [words]
  );
  const topics = await findTopics(
    site.database,
    user,
    "AND topics.id = ANY($3::int[]) ORDER BY topics.id DESC",
    [posts.map(({ topic_id }) => topic_id)]
  );
  return ok({
    posts: posts.map((post) => ({
      id: post.id,
      name: post.name,
      username: post.username,
      avatar_template: avatarTemplate(post),
      created_at: post.created_at,
      like_count: 0,
      blurb: post.raw.slice(0, 200),
      post_number: post.post_number,
      topic_id: post.topic_id,
    })),
    topics: topics.map((topic) => listedTopic(topic, [])),
    users: [],
    categories: [],
    tags: [],
    groups: [],
    grouped_search_result: {
      term,
      post_ids: posts.map(({ id }) => id),
      user_ids: [],
      category_ids: [],
      tag_ids: [],
      group_ids: [],
      error: null,
    },
  });
}
