import type { User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import {
  type Answer,
  invalidParameters,
  movedTo,
  notFound,
  ok,
  refusal,
  textParam,
} from "../http/index.ts";
import {
  type Topic,
  topicView,
  type UserColumns,
} from "../serializers/index.ts";
import type { Endpoints } from "./endpoint.ts";
import { findPosters, findTopicsAndMessages } from "./find-topics.ts";
import { findPosts } from "./posts/index.ts";
import { findOwnPart } from "./topic-tools/index.ts";

/** Source: `topics_controller.rb`, 3.5. */
export const topicEndpoints: Endpoints = {
  async "topics#show"({ site: { database }, user, params }) {
    const wanted = textParam(params, "id") ?? textParam(params, "topic_id");
    if (textParam(params, "id") === undefined) {
      return invalidParameters("Show only accepts a single ID");
    }
    const id = /^\d{1,9}$/.test(wanted ?? "") ? Number(wanted) : 0;
    const topic = await topicWhere(database, user, "topics.id = $3", id);
    if (!topic) {
      const bySlug = await topicWhere(
        database,
        user,
        "topics.slug = $3",
        wanted
      );
      return bySlug ? movedTo(addressOf(bySlug)) : topicNotFound();
    }
    const slug = textParam(params, "slug");
    if (slug && slug !== topic.slug) {
      return movedTo(addressOf(topic));
    }
    const posts = await findPosts(
      database,
      "WHERE topic_id = $1 AND deleted_at IS NULL ORDER BY post_number",
      [topic.id]
    );
    const posters = await findPosters(database, [topic]);
    const participants = await findParticipants(database, topic.id);
    const own = await findOwnPart(database, user, topic.id);
    return ok(topicView({ topic, posts, posters, participants, own }, user));
  },

  async "topics#show_by_external_id"({ site: { database }, user, params }) {
    const id = textParam(params, "external_id") ?? "";
    const topic = await topicWhere(
      database,
      user,
      "topics.external_id = $3",
      id
    );
    return topic ? movedTo(addressOf(topic)) : notFound();
  },
};

/** Those who may read a message; topics have none. */
function findParticipants(
  database: Queries,
  topicId: number
): Promise<UserColumns[]> {
  return database.all<UserColumns>(
    `SELECT users.id, username, name, uploaded_avatar_id FROM users
     JOIN topic_allowed_users ON user_id = users.id WHERE topic_id = $1 ORDER BY users.id`,
    [topicId]
  );
}

async function topicWhere(
  database: Queries,
  user: User | null,
  condition: string,
  value: unknown
): Promise<Topic | undefined> {
  const [topic] = await findTopicsAndMessages(
    database,
    user,
    `AND ${condition}`,
    [value]
  );
  return topic;
}

function addressOf({ slug, id }: Topic): string {
  return `/t/${slug}/${id}.json`;
}

/** A topic that is hidden from the user is answered like one that does not exist. */
function topicNotFound(): Answer {
  return refusal(
    404,
    "The requested URL or resource could not be found.",
    "not_found",
    { extras: { title: "Page Not Found" } }
  );
}
