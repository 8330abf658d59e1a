import {
  type Answer,
  empty,
  idParam,
  invalidAccess,
  notLoggedIn,
  recordNotFound,
  refusal,
} from "../../http/index.ts";
import type { Call, Endpoints } from "../endpoint.ts";
import { canBookmark } from "./bookmarkables.ts";
import { inTopic } from "./in-topic.ts";
import {
  alreadyBookmarked,
  NO_NOTES,
  storeBookmark,
} from "./store-bookmark.ts";

/** Source: `topics_controller.rb#bookmark`, `#remove_bookmarks`, 3.5. */
export const topicBookmarkEndpoints: Endpoints = {
  async "topics#bookmark"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    if (!(await topicExists(call))) {
      return recordNotFound();
    }
    const topic = { type: "Topic", id: idParam(params, "topic_id") };
    if (!(await canBookmark(site.database, user, topic))) {
      return invalidAccess();
    }
    const made = await storeBookmark(
      site,
      {
        user_id: user.id,
        bookmarkable_type: topic.type,
        bookmarkable_id: topic.id,
      },
      NO_NOTES
    );
    return made === null ? refusal(400, alreadyBookmarked("Topic")) : empty();
  },

  async "topics#remove_bookmarks"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (!user) {
      return notLoggedIn();
    }
    if (!(await topicExists(call))) {
      return recordNotFound();
    }
    await site.database.all(
      `DELETE FROM bookmarks WHERE user_id = $2 AND ${inTopic(1)}`,
      [idParam(params, "topic_id"), user.id]
    );
    return empty();
  },
};

async function topicExists({ site, params }: Call): Promise<boolean> {
  const found = await site.database.first(
    "SELECT 1 FROM topics WHERE id = $1 AND deleted_at IS NULL",
    [idParam(params, "topic_id")]
  );
  return found !== null;
}
