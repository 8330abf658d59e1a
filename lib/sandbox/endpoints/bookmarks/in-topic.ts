import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Bookmark } from "../../serializers/index.ts";

/** SQL condition: the bookmark is on this topic, or on a post of it. */
export function inTopic(at: number): string {
  return `(bookmarkable_type = 'Topic' AND bookmarkable_id = $${at}
    OR bookmarkable_type = 'Post' AND EXISTS (
      SELECT 1 FROM posts WHERE posts.id = bookmarkable_id AND posts.topic_id = $${at}))`;
}

/** True if the user has another bookmark in the topic of this one. */
export async function isInTopicOf(
  queries: Queries,
  user: User,
  { id, bookmarkable_type: type, bookmarkable_id }: Bookmark
): Promise<boolean> {
  const post =
    type === "Post"
      ? await queries.first<{ topic_id: number }>(
          "SELECT topic_id FROM posts WHERE id = $1",
          [bookmarkable_id]
        )
      : null;
  const other = await queries.first(
    `SELECT 1 FROM bookmarks WHERE user_id = $2 AND id <> $3 AND ${inTopic(1)}`,
    [post?.topic_id ?? bookmarkable_id, user.id, id]
  );
  return other !== null;
}
