/**
 * How many slips turn one word into another: a letter too many, too few, wrong, or two swapped.
 * Null once there are more than `most`.
 *
 * @example slips("memebrs", "members", 2) // 1
 * @example slips("groups", "topics", 2) // null
 */
export function slips(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) {
    return null;
  }
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1)
      );
      if (
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1]
      ) {
        cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) {
      return null;
    }
    beforeLast = last;
    last = current;
  }
  const total = at(last, other.length);
  return total <= most ? total : null;
}

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

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
