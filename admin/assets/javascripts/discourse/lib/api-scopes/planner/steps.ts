/** Work that can be paused: yields how far it is, from 0 to 1, and returns its product. */
export type Steps<T> = Generator<number, T, undefined>;

/** Does all the work at once. @example finish(readText(text)) */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
