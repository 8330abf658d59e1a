import type { Clock } from "#client";

/** A clock on which waiting takes no time. */
export interface FakeClock extends Clock {
  /** The waits, in milliseconds. */
  waits: number[];
}

export function fakeClock(start = Date.UTC(2026, 0, 1)): FakeClock {
  const waits: number[] = [];
  return {
    waits,
    now: () => start + waits.reduce((sum, wait) => sum + wait, 0),
    sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
}
