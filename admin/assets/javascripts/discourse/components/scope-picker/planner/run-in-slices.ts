import type { Steps } from "../../../lib/api-scopes/planner/index.ts";

/** Longer without a pause, and typing would stutter. */
const SLICE = 12;

/**
 * Does long work without blocking the page.
 *
 * @param onProgress told how far it is, from 0 to 1, at every pause
 * @returns null if it was cancelled
 * @example await runInSlices(readText(text), (done) => show(done), signal)
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  onProgress: (done: number) => void,
  signal: AbortSignal
): Promise<T | null> {
  let start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return signal.aborted ? null : step.value;
    }
    if (performance.now() - start > SLICE) {
      onProgress(step.value);
      await pause();
      if (signal.aborted) {
        return null;
      }
      start = performance.now();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
