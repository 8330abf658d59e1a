import { readableTopic, readableValues, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Post } from "../../serializers/index.ts";

const LIKED_BY = `ARRAY(SELECT post_actions.user_id FROM post_actions
  WHERE post_id = posts.id AND post_action_type_id = 2) AS liked_by`;

/** A post with what it shows of its topic. */
export interface PostInTopic extends Post {
  topic_title: string;
  topic_user_id: number;
  slug: string;
  posts_count: number;
  category_id: number | null;
  archetype: string;
}

/**
 * Posts with their authors.
 *
 * @param tail SQL after the tables, with values as `$1` …
 * @example await findPosts(queries, "WHERE topic_id = $1", [12])
 */
export function findPosts(
  queries: Queries,
  tail: string,
  values: readonly unknown[]
): Promise<Post[]> {
  return queries.all<Post>(
    `SELECT posts.*, username, name, uploaded_avatar_id, title, admin, moderator, trust_level, ${LIKED_BY}
     FROM posts JOIN users ON users.id = user_id ${tail}`,
    values
  );
}

/**
 * Posts that a user may read, in their topics and messages.
 *
 * @param tail SQL that goes on after a condition, with further values as `$3` …
 */
export function findReadablePosts(
  queries: Queries,
  user: User | null,
  tail: string,
  values: readonly unknown[] = []
): Promise<PostInTopic[]> {
  return queries.all<PostInTopic>(
    `SELECT posts.*, users.username, users.name, users.uploaded_avatar_id, users.title, users.admin, users.moderator,
       users.trust_level, topics.title AS topic_title, topics.user_id AS topic_user_id,
       topics.slug, topics.posts_count, topics.category_id, topics.archetype,
       ${LIKED_BY}
     FROM posts
     JOIN users ON users.id = posts.user_id
     JOIN topics ON topics.id = topic_id
     LEFT JOIN categories ON categories.id = category_id
     WHERE posts.deleted_at IS NULL AND topics.deleted_at IS NULL
     AND ${readableTopic(1)} ${tail}`,
    [...readableValues(user), ...values]
  );
}

/**
 * One post, if it exists and a user may read it.
 *
 * @example await findReadablePost(queries, sam, 3)
 */
export async function findReadablePost(
  queries: Queries,
  user: User | null,
  id: number
): Promise<PostInTopic | undefined> {
  const [post] = await findReadablePosts(queries, user, "AND posts.id = $3", [
    id,
  ]);
  return post;
}
