import { slips } from "./slips.ts";

/**
 * The candidate nearest to a misspelt word, whatever the case of both.
 *
 * @returns undefined where nothing is near enough to be meant
 * @example suggest("action", ["actions", "aliases"]) // "actions"
 */
export function suggest(
  word: string,
  candidates: Iterable<string>
): string | undefined {
  let best: string | undefined;
  let most = Math.max(2, Math.floor(word.length / 3));
  for (const candidate of candidates) {
    const distance = slips(word.toLowerCase(), candidate.toLowerCase(), most);
    if (distance === 0) {
      return candidate;
    }
    if (distance !== null) {
      best = candidate;
      most = distance - 1;
    }
  }
  return best;
}
