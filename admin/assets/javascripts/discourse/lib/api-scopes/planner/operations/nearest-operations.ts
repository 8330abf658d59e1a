import { slips } from "../../spelling/index.ts";
import { operationNames } from "./documented-operation.ts";

/** More names would be a list, not a hint. */
const MOST = 3;

/** Shorter words are like too many names. */
const SHORTEST = 5;

/**
 * The documented operations that somebody may have meant who wrote a name that is none: those
 * that have all its words, and those that are a few letters away.
 *
 * @example nearestOperations("listTopics") // ["listTopTopics", "listLatestTopics"]
 */
export function nearestOperations(name: string): readonly string[] {
  if (name.length < SHORTEST || !/^[a-z]+$/i.test(name)) {
    return [];
  }
  const typed = wordsOf(name);
  const most = Math.max(2, Math.floor(name.length / 4));
  return operationNames()
    .map((candidate) => ({
      candidate,
      distance: slips(name.toLowerCase(), candidate.toLowerCase(), name.length),
      hasWords: typed.length > 1 && arePartOf(typed, wordsOf(candidate)),
    }))
    .flatMap(({ candidate, distance, hasWords }) =>
      distance !== null && (hasWords || distance <= most)
        ? [{ candidate, distance }]
        : []
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** @example wordsOf("listTopTopics") // ["list", "top", "topic"] */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/(?<=[a-z])(?=[A-Z])/)
    .map((word) => word.toLowerCase().replace(/s$/, ""));
}

function arePartOf(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word) => {
    const most = word.length < 4 ? 0 : 1;
    return many.some((other) => slips(word, other, most) !== null);
  });
}
