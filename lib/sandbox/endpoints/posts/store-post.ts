import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Site } from "../endpoint.ts";

/** A topic that is in order. */
export interface NewTopic {
  title: string;
  /** Null for messages. */
  category: number | null;
  raw: string;
  externalId: string | null;
  tags: readonly string[];
  /** Ids of those who take part in a message, beside its author. */
  recipients: readonly number[];
}

/** A reply that is in order. */
export interface NewReply {
  topicId: number;
  raw: string;
  replyTo: number | null;
}

/** @returns the id of the topic's first post */
export function storeTopic(
  { database, clock }: Site,
  user: User,
  { title, category, raw, externalId, tags, recipients }: NewTopic
): Promise<number> {
  const now = clock().toISOString();
  return database.transaction(async (queries) => {
    const topic = await queries.first<{ id: number }>(
      `INSERT INTO topics (title, slug, category_id, archetype, user_id, last_post_user_id,
         posts_count, external_id, created_at, bumped_at, last_posted_at)
       VALUES ($1, $2, $3, $4, $5, $5, 1, $6, $7, $7, $7) RETURNING id`,
      [
        title,
        slugOf(title),
        category,
        category === null ? "private_message" : "regular",
        user.id,
        externalId,
        now,
      ]
    );
    const topicId = topic?.id ?? 0;
    await addTags(queries, topicId, tags);
    if (category === null) {
      await addParticipants(queries, topicId, [user.id, ...recipients]);
    }
    return insertPost(queries, user, now, { topicId, raw, replyTo: null });
  });
}

/** @returns the id of the post */
export function storePost(
  { database, clock }: Site,
  user: User,
  reply: NewReply
): Promise<number> {
  const now = clock().toISOString();
  return database.transaction(async (queries) => {
    const id = await insertPost(queries, user, now, reply);
    await queries.all(
      `UPDATE topics SET posts_count = posts_count + 1, last_post_user_id = $2,
         bumped_at = $3, last_posted_at = $3 WHERE id = $1`,
      [reply.topicId, user.id, now]
    );
    return id;
  });
}

/** @example slugOf("How do I?") // "how-do-i" */
export function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? "topic" : slug;
}

/** Lets users read a message and answer it. */
export async function addParticipants(
  queries: Queries,
  topicId: number,
  userIds: readonly number[]
): Promise<void> {
  await queries.all(
    `INSERT INTO topic_allowed_users (topic_id, user_id)
     SELECT $1, id FROM unnest($2::int[]) AS id ON CONFLICT DO NOTHING`,
    [topicId, userIds]
  );
}

/** Tags of the site only: who may make new ones is not played. */
async function addTags(
  queries: Queries,
  topicId: number,
  names: readonly string[]
): Promise<void> {
  await queries.all(
    `INSERT INTO topic_tags (topic_id, tag_id)
     SELECT $1, id FROM tags WHERE name = ANY($2::text[])`,
    [topicId, names]
  );
}

async function insertPost(
  queries: Queries,
  user: User,
  now: string,
  { topicId, raw, replyTo }: NewReply
): Promise<number> {
  const post = await queries.first<{ id: number }>(
    `INSERT INTO posts (topic_id, user_id, post_number, reply_to_post_number, raw,
       created_at, updated_at)
     VALUES ($1, $2, (SELECT coalesce(max(post_number), 0) + 1 FROM posts WHERE topic_id = $1),
       $3, $4, $5, $5) RETURNING id`,
    [topicId, user.id, replyTo, raw, now]
  );
  await queries.all("UPDATE users SET last_posted_at = $2 WHERE id = $1", [
    user.id,
    now,
  ]);
  return post?.id ?? 0;
}
