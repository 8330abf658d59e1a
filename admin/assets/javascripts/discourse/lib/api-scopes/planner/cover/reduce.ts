import {
  bitsOf,
  countBits,
  elementsOf,
  intersection,
  isWithin,
  unionOf,
  without,
} from "./bits.ts";
import type { CoverSet } from "./types.ts";
import { compareWeights } from "./weight.ts";

/** What is left of a problem after everything that needs no search. */
export interface Reduced {
  /** Ids of sets that every lightest cover may be taken to have. */
  readonly chosen: readonly number[];
  readonly elements: bigint;
  readonly sets: readonly CoverSet[];
}

/**
 * Takes what must be taken and drops what is never needed, until nothing changes: the only set
 * for an element; sets that another, no heavier one covers; elements that come along with others.
 */
export function reduce(elements: bigint, sets: readonly CoverSet[]): Reduced {
  const chosen: number[] = [];
  let open = elements;
  let left = sets;
  for (;;) {
    left = withoutDominated(restrict(left, open));
    const essential = essentialSets(open, left);
    if (essential.length > 0) {
      chosen.push(...essential.map(({ id }) => id));
      open = without(open, unionOf(essential.map(({ covers }) => covers)));
      continue;
    }
    const needed = withoutImplied(open, left);
    if (needed === open) {
      return { chosen, elements: open, sets: left };
    }
    open = needed;
  }
}

function restrict(
  sets: readonly CoverSet[],
  elements: bigint
): readonly CoverSet[] {
  return sets
    .map((set) => ({ ...set, covers: intersection(set.covers, elements) }))
    .filter(({ covers }) => covers !== 0n);
}

/** Of equals the first stays. */
function withoutDominated(sets: readonly CoverSet[]): readonly CoverSet[] {
  const ordered = [...sets].sort(
    (a, b) =>
      countBits(b.covers) - countBits(a.covers) ||
      compareWeights(a.weight, b.weight) ||
      a.id - b.id
  );
  const kept: CoverSet[] = [];
  for (const set of ordered) {
    const isDominated = kept.some(
      (other) =>
        isWithin(set.covers, other.covers) &&
        compareWeights(other.weight, set.weight) <= 0
    );
    if (!isDominated) {
      kept.push(set);
    }
  }
  return kept;
}

function essentialSets(
  elements: bigint,
  sets: readonly CoverSet[]
): readonly CoverSet[] {
  const essential = new Set<CoverSet>();
  for (const [, owners] of ownersOf(elements, sets)) {
    const [only] = owners;
    if (only && owners.length === 1) {
      essential.add(only);
    }
  }
  return [...essential];
}

/** An element whose sets include all sets of another is covered whenever that one is. */
function withoutImplied(elements: bigint, sets: readonly CoverSet[]): bigint {
  const owners = [...ownersOf(elements, sets)]
    .map(([element, list]) => ({ element, ids: new Set(list) }))
    .sort((a, b) => a.ids.size - b.ids.size);
  const kept: typeof owners = [];
  let needed = elements;
  for (const entry of owners) {
    const isImplied = kept.some(({ ids }) =>
      [...ids].every((set) => entry.ids.has(set))
    );
    if (isImplied) {
      needed = without(needed, bitsOf([entry.element]));
    } else {
      kept.push(entry);
    }
  }
  return needed;
}

/** The sets of each element that any set covers. */
export function ownersOf(
  elements: bigint,
  sets: readonly CoverSet[]
): ReadonlyMap<number, readonly CoverSet[]> {
  const owners = new Map<number, CoverSet[]>();
  for (const set of sets) {
    for (const element of elementsOf(intersection(set.covers, elements))) {
      const known = owners.get(element);
      known ? known.push(set) : owners.set(element, [set]);
    }
  }
  return owners;
}
