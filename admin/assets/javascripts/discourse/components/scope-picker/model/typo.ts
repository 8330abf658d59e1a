import { slips } from "../../../lib/api-scopes/spelling/index.ts";

/**
 * The known words that somebody may have meant, who mistyped one or its beginning. Short words
 * are taken as they are: nearly everything is like them.
 *
 * @example meantWords("catgor", ["category", "topic"]) // ["category"]
 */
export function meantWords(
  typed: string,
  known: Iterable<string>
): readonly string[] {
  const most = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  if (most === 0) {
    return [];
  }
  return [...known].filter((word) => beginsLike(word, typed, most));
}

/** Letters may be missing in what was typed: the beginning of the word is then longer. */
function beginsLike(word: string, typed: string, most: number): boolean {
  for (let longer = 0; longer <= most; longer++) {
    const beginning = word.slice(0, typed.length + longer);
    if (slips(typed, beginning, most) !== null) {
      return true;
    }
    if (beginning.length === word.length) {
      return false;
    }
  }
  return false;
}
