const MINUTE = 60_000;

/** Counts calls over the last minute. */
export interface RateLimit {
  /** Counts a call. @returns null, or the seconds to wait if there were too many already */
  count(now: Date): number | null;
}

/**
 * A limit on calls in any 60 seconds. A call that is refused is not counted.
 *
 * @example rateLimit(60).count(new Date()) // null
 */
export function rateLimit(perMinute: number): RateLimit {
  const times: number[] = [];
  return {
    count(now) {
      const time = now.getTime();
      while (times[0] !== undefined && times[0] <= time - MINUTE) {
        times.shift();
      }
      if (times.length < perMinute) {
        times.push(time);
        return null;
      }
      const oldest = times[0] ?? time;
      return Math.max(1, Math.ceil((oldest + MINUTE - time) / 1000));
    },
  };
}
