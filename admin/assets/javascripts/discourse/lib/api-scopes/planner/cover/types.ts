import type { Weight } from "./weight.ts";

/** Elements that must be covered are numbered; a set covers some of them at a price. */
export interface CoverSet {
  /** Names the set for the caller. */
  readonly id: number;
  readonly weight: Weight;
  /** Elements as bits. */
  readonly covers: bigint;
}

/** A cover, and how good it is. */
export interface Cover {
  /** Ids, ascending. */
  readonly chosen: readonly number[];
  readonly exact: boolean;
  /** The cover weighs at most this many times the lightest. */
  readonly bound: number;
}
