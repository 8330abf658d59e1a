import { canReadCategory, isStaff } from "../../auth/index.ts";
import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  notLoggedIn,
  ok,
  refusal,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { mayChange, topicOf } from "./own-topic.ts";
import { refusePost } from "./post-answers.ts";
import { slugOf } from "./store-post.ts";
import { titleFaults } from "./validate-post.ts";

/** Source: `topics_controller.rb#update`, `#destroy`, 3.5. */
export const topicWriteEndpoints: Endpoints = {
  async "topics#update"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    const topic = await topicOf(call, "topic_id");
    if (!topic || !mayChange(call, topic)) {
      return invalidAccess();
    }
    const title = textParam(params, "title") ?? topic.title;
    const faults = title === topic.title ? [] : titleFaults(title);
    if (faults.length > 0) {
      return refusePost(faults);
    }
    const category = idParam(params, "category_id") || topic.category_id;
    if (
      category !== null &&
      !(await canReadCategory(site.database, user, category))
    ) {
      return refusal(422, "Category not found");
    }
    const slug = slugOf(title);
    await site.database.all(
      "UPDATE topics SET title = $2, slug = $3, category_id = $4 WHERE id = $1",
      [topic.id, title, slug, category]
    );
    return ok({
      basic_topic: {
        fancy_title: title,
        id: topic.id,
        title,
        slug,
        posts_count: topic.posts_count,
      },
    });
  },

  async "topics#destroy"(call): Promise<Answer> {
    const { site, user } = call;
    if (!user) {
      return notLoggedIn();
    }
    const topic = await topicOf(call, "id");
    const isAnswered = (topic?.posts_count ?? 0) > 1;
    if (!topic || !mayChange(call, topic) || (isAnswered && !isStaff(user))) {
      return refusal(
        422,
        "There was an error deleting that topic. Please contact the site administrator."
      );
    }
    await site.database.all("UPDATE topics SET deleted_at = $2 WHERE id = $1", [
      topic.id,
      site.clock().toISOString(),
    ]);
    return empty();
  },
};
