import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { Bookmark, Group, OwnPart } from "../../serializers/index.ts";
import { findGroups } from "../find-group.ts";
import { timerName } from "./timer-kinds.ts";

interface TimerRow {
  id: number;
  execute_at: Date;
  duration_minutes: number | null;
  based_on_last_post: boolean;
  status_type: number;
  category_id: number | null;
}

const REGULAR = 1;

/** What a topic is to the one who looks at it, and what was set up for it. */
export async function findOwnPart(
  queries: Queries,
  user: User | null,
  topicId: number
): Promise<OwnPart> {
  const level = await queries.first<{ notification_level: number }>(
    "SELECT notification_level FROM topic_users WHERE topic_id = $1 AND user_id = $2",
    [topicId, user?.id ?? 0]
  );
  const bookmarks = await queries.all<Bookmark>(
    `SELECT bookmarks.* FROM bookmarks
     LEFT JOIN posts ON bookmarkable_type = 'Post' AND posts.id = bookmarkable_id
     WHERE bookmarks.user_id = $2 AND (posts.topic_id = $1
       OR bookmarkable_type = 'Topic' AND bookmarkable_id = $1)
     ORDER BY bookmarks.id`,
    [topicId, user?.id ?? 0]
  );
  const timer = await queries.first<TimerRow>(
    `SELECT id, execute_at, duration_minutes, based_on_last_post, status_type, category_id
     FROM topic_timers WHERE topic_id = $1 AND public_type`,
    [topicId]
  );
  return {
    notificationLevel: level?.notification_level ?? REGULAR,
    bookmarks,
    timer: timer && { ...timer, status_type: timerName(timer.status_type) },
    groups: await allowedGroups(queries, user, topicId),
  };
}

function allowedGroups(
  queries: Queries,
  user: User | null,
  topicId: number
): Promise<Group[]> {
  return findGroups(
    queries,
    user,
    `EXISTS (SELECT 1 FROM topic_allowed_groups
       WHERE topic_id = $2 AND group_id = groups.id)`,
    [topicId]
  );
}
