import { type Answer, invalidParameters, textParam } from "../http/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findTopics } from "./find-topics.ts";
import { pageOf, topicList } from "./topic-list.ts";

const PER_PAGE = 30;

/** What a filter may ask for; a part of another name is passed over, as in core. */
interface Filter {
  categories: string[] | null;
  tags: string[] | null;
  /** True for closed topics only, false for open ones only. */
  closed: boolean | null;
  /** By when topics were made, not by their last post. */
  byCreation: boolean;
}

/** Topics by a query like `category:support status:open`. Source: `TopicsFilter`, 3.5, in parts. */
export const topicFilterEndpoints: Endpoints = {
  async "list#filter"(call): Promise<Answer> {
    const { site, user, params } = call;
    const page = pageOf(params);
    if (page === null) {
      return invalidParameters("page");
    }
    const { categories, tags, closed, byCreation } = readFilter(
      textParam(params, "q") ?? ""
    );
    const topics = await findTopics(
      site.database,
      user,
      `AND ($3::text[] IS NULL OR categories.slug = ANY($3)
         OR EXISTS (SELECT 1 FROM categories parent
           WHERE parent.id = categories.parent_category_id AND parent.slug = ANY($3)))
       AND ($4::text[] IS NULL OR EXISTS (SELECT 1 FROM topic_tags
         JOIN tags ON tags.id = tag_id WHERE topic_id = topics.id AND name = ANY($4)))
       AND ($5::boolean IS NULL OR closed = $5)
       ORDER BY ${byCreation ? "topics.created_at" : "bumped_at"} DESC, topics.id DESC
       LIMIT ${PER_PAGE} OFFSET $6`,
      [categories, tags, closed, page * PER_PAGE]
    );
    return topicList(call, topics, { perPage: PER_PAGE, page });
  },
};

/** @example readFilter("category:support status:open").closed // false */
function readFilter(query: string): Filter {
  const parts = new Map(
    query
      .toLowerCase()
      .split(/\s+/)
      .map((part) => part.split(":", 2))
      .map(([name = "", value = ""]) => [name, value])
  );
  const list = (...names: string[]): string[] | null =>
    names
      .map((name) => parts.get(name))
      .find(Boolean)
      ?.split(",") ?? null;
  const status = parts.get("status");
  return {
    categories: list("category", "categories"),
    tags: list("tag", "tags"),
    closed: status === "closed" ? true : status === "open" ? false : null,
    byCreation: parts.get("order") === "created",
  };
}
