/** Counts calls over a span of time. */
export interface RateLimit {
  /**
   * Counts a call.
   *
   * @param most if the limit may change meanwhile
   * @returns null, or the seconds to wait if there were too many already
   */
  count(now: Date, most?: number): number | null;
}

/** The same limit for each of many callers. */
export interface RateLimits {
  count(caller: string, now: Date): number | null;
}

/**
 * A limit on calls in any span of seconds. A call that is refused is not counted.
 *
 * @example rateLimit(60).count(new Date()) // null
 */
export function rateLimit(most: number, seconds = 60): RateLimit {
  const span = seconds * 1000;
  const times: number[] = [];
  return {
    count(now, allowed = most) {
      const time = now.getTime();
      while (times[0] !== undefined && times[0] <= time - span) {
        times.shift();
      }
      if (times.length < allowed) {
        times.push(time);
        return null;
      }
      const oldest = times[0] ?? time;
      return Math.max(1, Math.ceil((oldest + span - time) / 1000));
    },
  };
}

/**
 * A limit that each caller has to itself.
 *
 * @example rateLimits(20, 60).count(hashOfKey, new Date())
 */
export function rateLimits(most: number, seconds: number): RateLimits {
  const limits = new Map<string, RateLimit>();
  return {
    count(caller, now) {
      const limit = limits.get(caller) ?? rateLimit(most, seconds);
      limits.set(caller, limit);
      return limit.count(now);
    },
  };
}

/** Limits that differ in span and number, each by its name. */
export interface NamedLimits {
  count(name: string, most: number, seconds: number, now: Date): number | null;
}

/**
 * Limits by name, which come into being when they are first asked for.
 *
 * @example namedLimits().count("requests", 20, 60, new Date()) // null
 */
export function namedLimits(): NamedLimits {
  const limits = new Map<string, RateLimit>();
  return {
    count(name, most, seconds, now) {
      const limit = limits.get(name) ?? rateLimit(most, seconds);
      limits.set(name, limit);
      return limit.count(now);
    },
  };
}
