import { countBits, intersection, isWithin, unionOf, without } from "./bits.ts";
import type { CoverSet } from "./types.ts";
import { compareWeights, type Weight } from "./weight.ts";

/**
 * Covers quickly: always the set that costs least for each element it adds. Weighs at most
 * `harmonic(d)` times the lightest cover, d being the size of the largest set (Chvátal 1979).
 */
export function greedyCover(
  elements: bigint,
  sets: readonly CoverSet[]
): readonly CoverSet[] {
  const chosen: CoverSet[] = [];
  let open = elements;
  while (open !== 0n) {
    const best = cheapest(open, sets);
    if (!best) {
      break;
    }
    chosen.push(best);
    open = without(open, best.covers);
  }
  return withoutRedundant(elements, chosen);
}

/** 1 + 1/2 + … + 1/n. @example harmonic(2) // 1.5 */
export function harmonic(count: number): number {
  let sum = 0;
  for (let at = 1; at <= count; at++) {
    sum += 1 / at;
  }
  return sum;
}

function cheapest(
  open: bigint,
  sets: readonly CoverSet[]
): CoverSet | undefined {
  let best: CoverSet | undefined;
  let bestGain = 0;
  for (const set of sets) {
    const gain = countBits(intersection(set.covers, open));
    if (gain === 0) {
      continue;
    }
    const isBetter =
      !best || compareShares(set.weight, gain, best.weight, bestGain) < 0;
    if (isBetter) {
      best = set;
      bestGain = gain;
    }
  }
  return best;
}

/** Compares weight per element, without dividing. */
function compareShares(
  one: Weight,
  gain: number,
  other: Weight,
  otherGain: number
): number {
  return compareWeights(
    one.map((part) => part * otherGain),
    other.map((part) => part * gain)
  );
}

/** Later choices may make earlier ones needless; the heaviest go first. */
function withoutRedundant(
  elements: bigint,
  chosen: readonly CoverSet[]
): readonly CoverSet[] {
  let kept = [...chosen].sort((a, b) => compareWeights(b.weight, a.weight));
  for (const set of [...kept]) {
    const others = kept.filter((other) => other !== set);
    const covered = unionOf(others.map(({ covers }) => covers));
    if (isWithin(elements, covered)) {
      kept = others;
    }
  }
  return kept;
}
