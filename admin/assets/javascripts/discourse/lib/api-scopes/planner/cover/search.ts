import { countBits, intersection, without } from "./bits.ts";
import { ownersOf } from "./reduce.ts";
import type { CoverSet } from "./types.ts";
import { addWeights, compareWeights, type Weight } from "./weight.ts";

/** The lightest cover that was found, and whether the search came to its end. */
export interface SearchResult {
  readonly chosen: readonly CoverSet[];
  readonly exact: boolean;
}

/**
 * Branch and bound: tries every set of the element with the fewest, and gives up a branch as
 * soon as a lower bound says that it can't be lighter than the best cover known.
 *
 * @param start a cover to beat
 * @param limit branches to look at before giving up
 */
export function searchCover(
  elements: bigint,
  sets: readonly CoverSet[],
  start: readonly CoverSet[],
  limit: number
): SearchResult {
  let best = start;
  let bestWeight = weightOf(start);
  let branches = 0;

  const visit = (
    open: bigint,
    left: readonly CoverSet[],
    chosen: readonly CoverSet[],
    weight: Weight
  ): void => {
    if (open === 0n) {
      if (compareWeights(weight, bestWeight) < 0) {
        best = chosen;
        bestWeight = weight;
      }
      return;
    }
    const owners = [...ownersOf(open, left).values()].sort(
      (a, b) => a.length - b.length
    );
    if (owners.length < countBits(open)) {
      return;
    }
    const least = addWeights(weight, lowerBound(owners));
    if (compareWeights(least, bestWeight) >= 0) {
      return;
    }
    const options = [...(owners[0] ?? [])].sort(
      (a, b) =>
        countBits(intersection(b.covers, open)) -
          countBits(intersection(a.covers, open)) ||
        compareWeights(a.weight, b.weight)
    );
    let rest = left;
    for (const option of options) {
      branches += 1;
      if (branches > limit) {
        return;
      }
      rest = rest.filter((set) => set !== option);
      visit(
        without(open, option.covers),
        rest,
        [...chosen, option],
        addWeights(weight, option.weight)
      );
    }
  };

  visit(elements, sets, [], []);
  return { chosen: best, exact: branches <= limit };
}

/** Elements without a common set need a set each. */
function lowerBound(owners: readonly (readonly CoverSet[])[]): Weight {
  const used = new Set<CoverSet>();
  let bound: Weight = [];
  for (const list of owners) {
    if (list.some((set) => used.has(set))) {
      continue;
    }
    list.forEach((set) => used.add(set));
    const lightest = list
      .map(({ weight }) => weight)
      .reduce((a, b) => (compareWeights(b, a) < 0 ? b : a));
    bound = addWeights(bound, lightest);
  }
  return bound;
}

function weightOf(sets: readonly CoverSet[]): Weight {
  return sets.reduce<Weight>((sum, { weight }) => addWeights(sum, weight), []);
}
