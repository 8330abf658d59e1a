import { countBits, unionOf } from "./bits.ts";
import { type Component, components } from "./components.ts";
import { greedyCover, harmonic } from "./greedy.ts";
import { reduce } from "./reduce.ts";
import { searchCover } from "./search.ts";
import type { Cover, CoverSet } from "./types.ts";

/** Branches to look at in one component: some 100 ms at worst. */
const LIMIT = 5_000;

/**
 * Finds the lightest sets that cover all elements together. Elements that no set covers are left
 * out. Exact unless a part of the problem is too tangled; then the answer says how far off it
 * can be.
 *
 * @example
 * minimumCover([{ id: 0, weight: [1], covers: 0b01n }, { id: 1, weight: [1], covers: 0b11n }])
 * // { chosen: [1], exact: true, bound: 1 }
 */
export function minimumCover(
  sets: readonly CoverSet[],
  limit: number = LIMIT
): Cover {
  const all = unionOf(sets.map(({ covers }) => covers));
  const reduced = reduce(all, sets);
  const solved = components(reduced.sets).map((part) => solve(part, limit));
  return {
    chosen: [...reduced.chosen, ...solved.flatMap(({ chosen }) => chosen)].sort(
      (a, b) => a - b
    ),
    exact: solved.every(({ exact }) => exact),
    bound: Math.max(1, ...solved.map(({ bound }) => bound)),
  };
}

function solve({ elements, sets }: Component, limit: number): Cover {
  const start = greedyCover(elements, sets);
  const { chosen, exact } = searchCover(elements, sets, start, limit);
  const largest = Math.max(...sets.map(({ covers }) => countBits(covers)));
  return {
    chosen: chosen.map(({ id }) => id),
    exact,
    bound: exact ? 1 : harmonic(largest),
  };
}
