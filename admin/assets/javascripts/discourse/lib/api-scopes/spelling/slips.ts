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

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
