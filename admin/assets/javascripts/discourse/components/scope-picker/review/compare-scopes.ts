import type { Limits } from "../model/index.ts";

/** A scope that a key holds, by its id. */
export interface HeldScope {
  scope_id: string;
  limits: Limits;
}

/** From what a reader must not overlook to what they may skip. */
export const CHANGES = [
  "added",
  "widened",
  "changed",
  "narrowed",
  "removed",
  "same",
] as const;

/** What becomes of a scope when one key replaces another. */
export type Change = (typeof CHANGES)[number];

/** One scope in both keys; null where a key does not have it. */
export interface ComparedScope {
  scope_id: string;
  change: Change;
  before: Limits | null;
  after: Limits | null;
}

/**
 * What a new key can do more and less than the one that it replaces.
 *
 * @example compareScopes([{ scope_id: "topics:read", limits: {} }], [])
 * // [{ scope_id: "topics:read", change: "removed", before: {}, after: null }]
 */
export function compareScopes(
  before: readonly HeldScope[],
  after: readonly HeldScope[]
): readonly ComparedScope[] {
  const limitsBefore = byId(before);
  const limitsAfter = byId(after);
  const ids = new Set([...limitsBefore.keys(), ...limitsAfter.keys()]);
  return [...ids]
    .map((scope_id) =>
      compare(scope_id, limitsBefore.get(scope_id), limitsAfter.get(scope_id))
    )
    .sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change));
}

function byId(held: readonly HeldScope[]): ReadonlyMap<string, Limits> {
  return new Map(held.map(({ scope_id, limits }) => [scope_id, limits]));
}

function compare(
  scope_id: string,
  before: Limits | undefined,
  after: Limits | undefined
): ComparedScope {
  const compared = { scope_id, before: before ?? null, after: after ?? null };
  if (!before || !after) {
    return { ...compared, change: before ? "removed" : "added" };
  }
  return { ...compared, change: changeOfLimits(before, after) };
}

function changeOfLimits(before: Limits, after: Limits): Change {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const opens = names.some((name) => !holds(before[name], after[name]));
  const closes = names.some((name) => !holds(after[name], before[name]));
  if (opens && closes) {
    return "changed";
  }
  return opens ? "widened" : closes ? "narrowed" : "same";
}

/** Does the first list let through all that the second does? No values let everything through. */
function holds(
  wide: readonly string[] = [],
  narrow: readonly string[] = []
): boolean {
  return (
    wide.length === 0 ||
    (narrow.length > 0 && narrow.every((value) => wide.includes(value)))
  );
}
