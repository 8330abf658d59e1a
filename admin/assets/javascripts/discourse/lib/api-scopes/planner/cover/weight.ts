/**
 * A cost whose first part counts before its second, and so on. All weights of one problem have
 * equally many parts, none below 0.
 */
export type Weight = readonly number[];

/** Negative if the first is lighter. @example compareWeights([0, 9], [1, 0]) // -1 */
export function compareWeights(one: Weight, other: Weight): number {
  for (let at = 0; at < one.length; at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** @example addWeights([1, 2], [0, 3]) // [1, 5] */
export function addWeights(one: Weight, other: Weight): Weight {
  const sum = [];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    sum.push((one[at] ?? 0) + (other[at] ?? 0));
  }
  return sum;
}
