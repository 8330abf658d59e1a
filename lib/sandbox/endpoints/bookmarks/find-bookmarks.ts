import { readableTopic, readableValues, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { BookmarkInTopic } from "../../serializers/index.ts";

/**
 * Bookmarks of a user on what he may still read, those that he pinned first.
 *
 * @param tail SQL that goes on after a condition, with further values as `$4` …
 * @example await findBookmarks(queries, sam, "AND topics.id = $4", [12])
 */
export function findBookmarks(
  queries: Queries,
  owner: User,
  tail = "",
  values: readonly unknown[] = []
): Promise<BookmarkInTopic[]> {
  return queries.all<BookmarkInTopic>(
    `SELECT bookmarks.*, posts.post_number, posts.raw, topics.id AS topic_id,
       topics.title AS topic_title, topics.slug, topics.category_id, topics.closed,
       topics.archived, topics.archetype, topics.posts_count, topics.bumped_at,
       ARRAY(SELECT tags.name FROM tags JOIN topic_tags ON tag_id = tags.id
         WHERE topic_tags.topic_id = topics.id ORDER BY tags.name) AS tags,
       json_build_object('id', users.id, 'username', users.username, 'name', users.name,
         'uploaded_avatar_id', users.uploaded_avatar_id) AS author
     FROM bookmarks
     JOIN posts ON bookmarkable_type = 'Post' AND posts.id = bookmarkable_id
       OR bookmarkable_type = 'Topic' AND posts.topic_id = bookmarkable_id
       AND posts.post_number = 1
     JOIN topics ON topics.id = posts.topic_id
     JOIN users ON users.id = posts.user_id
     LEFT JOIN categories ON categories.id = topics.category_id
     WHERE bookmarks.user_id = $3 AND posts.deleted_at IS NULL
     AND topics.deleted_at IS NULL AND ${readableTopic(1)} ${tail}
     ORDER BY pinned DESC NULLS LAST, bookmarks.updated_at DESC, bookmarks.id DESC`,
    [...readableValues(owner), owner.id, ...values]
  );
}
