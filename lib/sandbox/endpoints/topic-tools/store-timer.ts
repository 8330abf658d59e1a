import type { User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import type { BareTopic } from "./find-topic.ts";
import type { AskedTimer } from "./read-timer.ts";
import { isPublicTimer } from "./timer-kinds.ts";

/** Of what kind a timer is, of which topic, and who sets it. */
export interface TimerPlace {
  topic: BareTopic;
  user: User;
  type: string;
  statusType: number;
}

/** A row of `topic_timers`, as far as an answer tells of it. */
export interface TimerRow {
  execute_at: Date | null;
  duration_minutes: number | null;
  based_on_last_post: boolean;
  category_id: number | null;
}

/** Takes a timer away; of the private kinds only one's own. */
export async function removeTimer(
  queries: Queries,
  { topic, user, type, statusType }: TimerPlace
): Promise<void> {
  await queries.all(
    `DELETE FROM topic_timers WHERE topic_id = $1 AND status_type = $2
     AND ($3 OR user_id = $4)`,
    [topic.id, statusType, isPublicTimer(type), user.id]
  );
}

/** A timer takes the place of the one that was there, and keeps what it doesn't say. */
export async function storeTimer(
  queries: Queries,
  { topic, user, type, statusType }: TimerPlace,
  asked: AskedTimer
): Promise<TimerRow | null> {
  const isPublic = isPublicTimer(type);
  const old = await queries.first<{ id: number } & TimerRow>(
    `DELETE FROM topic_timers WHERE topic_id = $1 AND public_type = $2
     AND ($2 OR user_id = $3) RETURNING *`,
    [topic.id, isPublic, user.id]
  );
  return queries.first<TimerRow>(
    `INSERT INTO topic_timers (topic_id, user_id, status_type, public_type, execute_at,
       duration_minutes, based_on_last_post, category_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING *`,
    [
      topic.id,
      user.id,
      statusType,
      isPublic,
      asked.executeAt?.toISOString(),
      asked.durationMinutes ?? old?.duration_minutes ?? null,
      asked.basedOnLastPost,
      asked.categoryId ?? old?.category_id ?? null,
    ]
  );
}
