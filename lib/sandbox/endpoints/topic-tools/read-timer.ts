import {
  type Answer,
  idParam,
  invalidParameters,
  isBlank,
  param,
  type Params,
  refusal,
  textParam,
} from "../../http/index.ts";

/** When a timer of a topic shall run. */
export interface AskedTimer {
  /** Null where a number of hours is none: such a timer is not stored. */
  executeAt: Date | null;
  durationMinutes: number | null;
  basedOnLastPost: boolean;
  categoryId: number | null;
}

/** What a timer may count from. */
export interface TimerTopic {
  lastPostAt: Date;
  firstReplyAt: Date | null;
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Twenty years. */
const MOST_MINUTES = 10_519_200;

/**
 * Reads a timer: a time, a number of hours, or minutes after the last or the first reply.
 * Source: `Topic#set_or_create_timer`, 3.5.
 */
export function readTimer(
  params: Params,
  type: string,
  topic: TimerTopic,
  now: Date
): AskedTimer | Answer {
  const basedOnLastPost = !isBlank(param(params, "based_on_last_post"));
  const minutes = idParam(params, "duration_minutes");
  const categoryId = idParam(params, "category_id") || null;
  if (minutes > MOST_MINUTES) {
    return invalid("Duration minutes cannot be more than 20 years.");
  }
  if (type === "publish_to_category" && categoryId === null) {
    return invalid("Category can't be blank");
  }
  const timer = { basedOnLastPost, categoryId, durationMinutes: null };
  if (basedOnLastPost || type === "delete_replies") {
    const from = basedOnLastPost ? topic.lastPostAt : topic.firstReplyAt;
    const start = from ?? now;
    return minutes > 0
      ? { ...timer, durationMinutes: minutes, executeAt: after(start, minutes) }
      : { ...timer, executeAt: null };
  }
  const time = textParam(params, "time") ?? "";
  if (/^\s*[+-]?[\d.]+\s*$/.test(time)) {
    const executeAt =
      Number(time) > 0 ? new Date(now.getTime() + Number(time) * HOUR) : null;
    return { ...timer, executeAt };
  }
  const executeAt = parseUtc(time);
  return executeAt && executeAt > now
    ? { ...timer, executeAt }
    : invalidParameters("Discourse::InvalidParameters");
}

/** True where nothing says when: that takes a timer away. */
export function hasNoTime(params: Params): boolean {
  return (
    isBlank(param(params, "time")) && isBlank(param(params, "duration_minutes"))
  );
}

function after(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * MINUTE);
}

/** Times without a zone are in UTC, which is not how JavaScript reads all of them. */
function parseUtc(time: string): Date | null {
  const hasZone = /(z|utc|[+-]\d\d:?\d\d)$/i.test(time.trim());
  const date = new Date(hasZone ? time : `${time} UTC`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function invalid(fault: string): Answer {
  return refusal(422, `Validation failed: ${fault}`);
}
