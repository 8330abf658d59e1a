import { readableTopic, readableValues, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { EventPost, PostEvent } from "../../serializers/index.ts";
import { readEvent } from "./read-event.ts";

/**
 * Events that a user may see, the earliest first. They are read from their posts, so that they
 * change and end with them.
 *
 * @param tail SQL that goes on after a condition, with further values as `$3` …
 * @example await findEvents(queries, sam, "AND posts.id = $3", [12])
 */
export async function findEvents(
  queries: Queries,
  user: User | null,
  tail = "",
  values: readonly unknown[] = []
): Promise<PostEvent[]> {
  const posts = await queries.all<EventPost>(
    `SELECT posts.id, posts.post_number, posts.raw, topics.id AS topic_id,
       topics.title AS topic_title, topics.slug, topics.category_id,
       json_build_object('id', users.id, 'username', users.username, 'name', users.name,
         'uploaded_avatar_id', users.uploaded_avatar_id) AS author
     FROM posts
     JOIN topics ON topics.id = posts.topic_id
     JOIN users ON users.id = posts.user_id
     LEFT JOIN categories ON categories.id = topics.category_id
     WHERE posts.post_number = 1 AND strpos(posts.raw, '[event') > 0
     AND posts.deleted_at IS NULL AND topics.deleted_at IS NULL
     AND ${readableTopic(1)} ${tail}`,
    [...readableValues(user), ...values]
  );
  return posts
    .flatMap((post) => readEvent(post) ?? [])
    .sort((one, other) => Number(one.startsAt) - Number(other.startsAt));
}
