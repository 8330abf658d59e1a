import { type Answer, integerParam, ok, type Params } from "../http/index.ts";
import {
  listedPoster,
  listedTopic,
  type Poster,
  type Topic,
} from "../serializers/index.ts";
import type { Call } from "./endpoint.ts";
import { findPosters } from "./find-topics.ts";

/** Where a list of topics stands among its pages. */
export interface ListPage {
  perPage: number;
  page: number;
  /** What else the list says of itself. */
  more?: object;
}

/** Number of the page that is asked for, null where that is no number. */
export function pageOf(params: Params): number | null {
  return integerParam(params, "page", { fallback: 0, max: 1e6 });
}

/** Topics with their posters, as every list shows them. Source: `TopicListSerializer`, 3.5. */
export async function topicList(
  { site: { database }, user }: Call,
  topics: readonly Topic[],
  { perPage, page, more = {} }: ListPage
): Promise<Answer> {
  const posters = await findPosters(database, topics);
  const users = [...new Map(posters.map((one) => [one.id, one])).values()];
  return ok({
    users: users.map(listedPoster),
    primary_groups: [],
    flair_groups: [],
    topic_list: {
      can_create_topic: user !== null,
      ...(topics.length === perPage
        ? { more_topics_url: `/latest?page=${page + 1}` }
        : {}),
      ...more,
      per_page: perPage,
      top_tags: [],
      topics: topics.map((topic) => listedTopic(topic, postersOf(topic.id))),
    },
  });

  function postersOf(id: number): Poster[] {
    return posters.filter(({ topic_id }) => topic_id === id);
  }
}
