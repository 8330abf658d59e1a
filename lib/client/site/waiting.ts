import { type Answer, member } from "./answer.ts";

/** Where a site says nothing. */
const DEFAULT_SECONDS = 10;

/**
 * How long a 429 asks us to wait: its `Retry-After` (seconds or a date), else what the body says.
 *
 * @example secondsToWait(answer, Date.now()) // 12
 */
export function secondsToWait(answer: Answer, now: number): number {
  const header = answer.headers.get("retry-after") ?? "";
  const fromHeader = /^\d+$/.test(header.trim())
    ? Number(header)
    : (Date.parse(header) - now) / 1000;
  const fromBody = Number(
    member(member(answer.body, "extras"), "wait_seconds") ?? NaN
  );
  const seconds = [fromHeader, fromBody].find(Number.isFinite);
  return Math.max(1, Math.ceil(seconds ?? DEFAULT_SECONDS));
}

/** Which limit it was, e.g. `user_api_key_limiter_60_secs`. */
export function limitOf({ headers }: Answer): string | null {
  return headers.get("discourse-rate-limit-error-code");
}
