import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addWeights,
  bitsOf,
  compareWeights,
  type CoverSet,
  elementsOf,
  minimumCover,
  type Weight,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/planner/cover/index.ts";

const SEED = 20260611;

/** Up to 9 sets over up to 7 elements, with weights of one to three parts. */
const problem = fc.integer({ min: 1, max: 3 }).chain((parts) =>
  fc
    .array(
      fc.record({
        weight: fc
          .array(fc.nat({ max: 3 }), { minLength: parts, maxLength: parts })
          .map((weight) => [...weight, 1]),
        covers: fc
          .uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 })
          .map(bitsOf),
      }),
      { minLength: 1, maxLength: 9 }
    )
    .map((sets) => sets.map((set, id): CoverSet => ({ ...set, id })))
);

describe("minimumCover", () => {
  test("finds a lightest cover, as trying every choice does", () => {
    fc.assert(
      fc.property(problem, (sets) => {
        const { chosen, exact } = minimumCover(sets);
        expect(exact).toBe(true);
        expect(coveredBy(sets, chosen)).toBe(coveredBy(sets, allIds(sets)));
        expect(weightOf(sets, chosen)).toEqual(bruteForce(sets));
      }),
      { seed: SEED, numRuns: 2_000 }
    );
  });

  test("without time to search it keeps the bound that it states", () => {
    fc.assert(
      fc.property(problem, (sets) => {
        const plain = sets.map((set) => ({ ...set, weight: [1] }));
        const { chosen, bound } = minimumCover(plain, 0);
        expect(coveredBy(plain, chosen)).toBe(coveredBy(plain, allIds(plain)));
        const [least = 0] = bruteForce(plain);
        expect(chosen.length).toBeLessThanOrEqual(least * bound + 1e-9);
      }),
      { seed: SEED, numRuns: 1_000 }
    );
  });

  test("says so when a tangle is too large to search", () => {
    // Every pair of 40 elements: many covers of the same weight.
    const pairs = Array.from({ length: 40 }, (_, a) =>
      Array.from({ length: a }, (_unused, b) => bitsOf([a, b, (a * b) % 40]))
    ).flat();
    const sets = pairs.map((covers, id) => ({ id, covers, weight: [1] }));
    const start = performance.now();
    const cover = minimumCover(sets);
    expect(cover.exact).toBe(false);
    expect(cover.bound).toBeCloseTo(1 + 1 / 2 + 1 / 3);
    expect(coveredBy(sets, cover.chosen)).toBe(2n ** 40n - 1n);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

function bruteForce(sets: readonly CoverSet[]): Weight {
  const all = coveredBy(sets, allIds(sets));
  let best: Weight | null = null;
  for (let choice = 0; choice < 2 ** sets.length; choice++) {
    const ids = allIds(sets).filter(
      (id) => Math.floor(choice / 2 ** id) % 2 === 1
    );
    const weight = weightOf(sets, ids);
    const isBetter = best === null || compareWeights(weight, best) < 0;
    if (coveredBy(sets, ids) === all && isBetter) {
      best = weight;
    }
  }
  return best ?? [];
}

function weightOf(sets: readonly CoverSet[], ids: readonly number[]): Weight {
  return ids.reduce<Weight>(
    (sum, id) => addWeights(sum, sets[id]?.weight ?? []),
    []
  );
}

function coveredBy(sets: readonly CoverSet[], ids: readonly number[]): bigint {
  const elements = ids.flatMap((id) => elementsOf(sets[id]?.covers ?? 0n));
  return bitsOf(new Set(elements));
}

function allIds(sets: readonly CoverSet[]): number[] {
  return sets.map(({ id }) => id);
}
