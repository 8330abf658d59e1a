import { readableTopic, readableValues, type User } from "../auth/index.ts";
import type { Queries } from "../database/index.ts";
import type { Poster, Topic } from "../serializers/index.ts";

/**
 * Topics of the categories that a user may read.
 *
 * @param tail SQL that goes on after a condition, with further values as `$3` …
 * @example await findTopics(queries, user, "AND closed = $3", [true])
 */
export function findTopics(
  queries: Queries,
  user: User | null,
  tail: string,
  values: readonly unknown[]
): Promise<Topic[]> {
  return findTopicsAndMessages(
    queries,
    user,
    `AND topics.archetype = 'regular' ${tail}`,
    values
  );
}

/**
 * Topics and messages that a user may read.
 *
 * @param tail SQL that goes on after a condition, with further values as `$3` …
 * @example await findTopicsAndMessages(queries, user, "AND topics.id = $3", [12])
 */
export function findTopicsAndMessages(
  queries: Queries,
  user: User | null,
  tail: string,
  values: readonly unknown[]
): Promise<Topic[]> {
  return queries.all<Topic>(
    `SELECT topics.*, ARRAY(
       SELECT name FROM tags JOIN topic_tags ON tag_id = tags.id
       WHERE topic_id = topics.id ORDER BY name
     ) AS tags
     FROM topics LEFT JOIN categories ON categories.id = category_id
     WHERE topics.deleted_at IS NULL AND ${readableTopic(1)} ${tail}`,
    [...readableValues(user), ...values]
  );
}

/** Who wrote in these topics, in order of their first post. */
export function findPosters(
  queries: Queries,
  topics: readonly Topic[]
): Promise<Poster[]> {
  return queries.all<Poster>(
    `SELECT topic_id, users.id, username, name, uploaded_avatar_id, trust_level, count(*)::int AS post_count
     FROM posts JOIN users ON users.id = user_id
     WHERE topic_id = ANY($1::int[]) AND deleted_at IS NULL
     GROUP BY topic_id, users.id ORDER BY topic_id, min(post_number)`,
    [topics.map(({ id }) => id)]
  );
}
