import type { Queries } from "../database/index.ts";
import { insertRows, type Row } from "./insert-rows.ts";
import { PEOPLE } from "./people.ts";
import { type SeedTopic, TOPICS } from "./topics.ts";

const HOUR = 3_600_000;

/** Writes topics, posts and tags: two topics a day, an answer every hour. */
export async function seedTopics(queries: Queries, now: Date): Promise<void> {
  const seeded = TOPICS.map((topic, at) => seedOf(topic, at, now));
  await insertRows(
    queries,
    "topics",
    seeded.map(({ topic }) => topic)
  );
  await insertRows(
    queries,
    "posts",
    seeded.flatMap(({ posts }) => posts)
  );

  const names = [...new Set(TOPICS.flatMap(({ tags }) => tags ?? []))].sort();
  await insertRows(
    queries,
    "tags",
    names.map((name, at) => ({ id: at + 1, name }))
  );
  await insertRows(
    queries,
    "topic_tags",
    TOPICS.flatMap(({ tags = [] }, at) =>
      tags.map((name) => ({
        topic_id: at + 1,
        tag_id: names.indexOf(name) + 1,
      }))
    )
  );
}

function seedOf(
  seed: SeedTopic,
  at: number,
  now: Date
): { topic: Row; posts: Row[] } {
  const id = at + 1;
  const start = now.getTime() - (TOPICS.length - at) * 12 * HOUR;
  const posts = seed.posts.map(([author, raw], index) => {
    const time = new Date(start + index * HOUR).toISOString();
    return {
      topic_id: id,
      user_id: PEOPLE.find(({ username }) => username === author)?.id,
      post_number: index + 1,
      raw,
      created_at: time,
      updated_at: time,
    };
  });
  const last = posts.at(-1);
  return {
    topic: {
      id,
      title: seed.title,
      slug: slugOf(seed.title),
      category_id: seed.category,
      user_id: posts[0]?.user_id,
      last_post_user_id: last?.user_id,
      posts_count: posts.length,
      closed: seed.closed ?? false,
      pinned_globally: seed.pinned ?? false,
      external_id: seed.externalId ?? null,
      created_at: posts[0]?.created_at,
      bumped_at: last?.created_at,
      last_posted_at: last?.created_at,
    },
    posts,
  };
}

function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
