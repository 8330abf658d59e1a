import {
  type Answer,
  invalidParameters,
  notFound,
  ok,
  textParam,
} from "../http/index.ts";
import type { Call, Endpoints } from "./endpoint.ts";
import { findTopics } from "./find-topics.ts";
import { pageOf, topicList } from "./topic-list.ts";

const PER_PAGE = 30;

/** A row of `tags` with its count. */
interface Tag {
  id: number;
  name: string;
  count: number;
}

/** Source: `tags_controller.rb`, 3.5. */
export const tagEndpoints: Endpoints = {
  async "tags#index"(call): Promise<Answer> {
    return ok({
      tags: (await tagsOf(call)).map(shownTag),
      extras: { categories: [] },
    });
  },

  async "tags#search"(call): Promise<Answer> {
    const term = (textParam(call.params, "q") ?? "").toLowerCase();
    const found = (await tagsOf(call)).filter(({ name }) =>
      name.includes(term)
    );
    return ok({ results: found.map(shownTag) });
  },

  async "tags#show"(call): Promise<Answer> {
    const name = (textParam(call.params, "tag_id") ?? "").toLowerCase();
    const tag = (await tagsOf(call)).find((one) => one.name === name);
    if (!tag) {
      return notFound();
    }
    const page = pageOf(call.params);
    if (page === null) {
      return invalidParameters("page");
    }
    const topics = await findTopics(
      call.site.database,
      call.user,
      `AND EXISTS (SELECT 1 FROM topic_tags WHERE topic_id = topics.id AND tag_id = $3)
       ORDER BY bumped_at DESC, topics.id DESC LIMIT ${PER_PAGE} OFFSET $4`,
      [tag.id, page * PER_PAGE]
    );
    const tags = [{ id: tag.id, name, topic_count: tag.count, staff: false }];
    return topicList(call, topics, { perPage: PER_PAGE, page, more: { tags } });
  },
};

function tagsOf({ site }: Call): Promise<Tag[]> {
  return site.database.all<Tag>(
    `SELECT tags.id, name, count(topic_id)::int AS count FROM tags
     LEFT JOIN topic_tags ON tag_id = tags.id GROUP BY tags.id ORDER BY name`
  );
}

/** In 3.5 a tag's id is its name. */
function shownTag({ name, count }: Tag): object {
  return {
    id: name,
    text: name,
    name,
    description: null,
    count,
    pm_only: false,
    target_tag: null,
  };
}
