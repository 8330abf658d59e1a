/** Source: `TopicTimer.types`, 3.5. */
export const TIMER_TYPES: ReadonlyMap<string, number> = new Map([
  ["close", 1],
  ["open", 2],
  ["publish_to_category", 3],
  ["delete", 4],
  ["reminder", 5],
  ["bump", 6],
  ["delete_replies", 7],
  ["silent_close", 8],
  ["clear_slow_mode", 9],
]);

/** @example timerName(1) // "close" */
export function timerName(statusType: number): string | undefined {
  const named = [...TIMER_TYPES].find(([, type]) => type === statusType);
  return named?.[0];
}

/** Everybody has one of his own of these; of the others a topic has one at a time. */
const PRIVATE = ["reminder", "clear_slow_mode"];

/** @example isPublicTimer("close") // true */
export function isPublicTimer(type: string): boolean {
  return !PRIVATE.includes(type);
}
