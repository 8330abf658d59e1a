import { isStaff, type User } from "../../auth/index.ts";
import type { Queries } from "../../database/index.ts";
import {
  type Answer,
  invalidAccess,
  invalidParameters,
  isBlank,
  missingParameter,
  param,
  success,
  textParam,
} from "../../http/index.ts";
import type { Endpoints } from "../endpoint.ts";
import { anyTopicOf, type BareTopic } from "./find-topic.ts";
import {
  type AskedTimer,
  hasNoTime,
  readTimer,
  type TimerTopic,
} from "./read-timer.ts";
import {
  removeTimer,
  storeTimer,
  type TimerPlace,
  type TimerRow,
} from "./store-timer.ts";
import { TIMER_TYPES } from "./timer-kinds.ts";

const LEADER = 4;

/** Sets and takes away timers, which never run here. Source: `topics_controller.rb#timer`, 3.5. */
export const timerEndpoints: Endpoints = {
  async "topics#timer"(call): Promise<Answer> {
    const { site, user, params } = call;
    if (isBlank(param(params, "status_type"))) {
      return missingParameter("status_type");
    }
    const type = textParam(params, "status_type") ?? "";
    const statusType = TIMER_TYPES.get(type);
    if (statusType === undefined) {
      return invalidParameters("status_type");
    }
    if (
      !isBlank(param(params, "based_on_last_post")) &&
      isBlank(param(params, "duration_minutes"))
    ) {
      return missingParameter("duration_minutes");
    }
    const topic = await anyTopicOf(call);
    if (!topic || !user || !mayModerate(user)) {
      return invalidAccess();
    }
    const place: TimerPlace = { topic, user, type, statusType };
    if (hasNoTime(params)) {
      await removeTimer(site.database, place);
      return answerOf(topic.closed, null);
    }
    const times = await timesOf(site.database, topic);
    const asked = readTimer(params, type, times, site.clock());
    if ("status" in asked) {
      return asked;
    }
    if (asked.executeAt === null) {
      return answerOf(topic.closed, { ...UNSET, ...rowOf(asked) });
    }
    const timer = await site.database.transaction((queries) =>
      storeTimer(queries, place, asked)
    );
    const closed = type === "open" || (type !== "close" && topic.closed);
    await site.database.all("UPDATE topics SET closed = $2 WHERE id = $1", [
      topic.id,
      closed,
    ]);
    return answerOf(closed, timer);
  },
};

const UNSET = { duration_minutes: null, category_id: null };

function mayModerate(user: User): boolean {
  return isStaff(user) || user.trust_level >= LEADER;
}

async function timesOf(
  queries: Queries,
  { id, last_posted_at: lastPostAt }: BareTopic
): Promise<TimerTopic> {
  const reply = await queries.first<{ created_at: Date }>(
    `SELECT created_at FROM posts WHERE topic_id = $1 AND post_number > 1
     AND deleted_at IS NULL ORDER BY post_number LIMIT 1`,
    [id]
  );
  return { lastPostAt, firstReplyAt: reply?.created_at ?? null };
}

function rowOf({ executeAt, basedOnLastPost }: AskedTimer) {
  return { execute_at: executeAt, based_on_last_post: basedOnLastPost };
}

function answerOf(closed: boolean, timer: TimerRow | null): Answer {
  return success({
    execute_at: timer?.execute_at ?? null,
    duration_minutes: timer?.duration_minutes ?? null,
    based_on_last_post: timer?.based_on_last_post ?? null,
    closed,
    category_id: timer?.category_id ?? null,
  });
}
