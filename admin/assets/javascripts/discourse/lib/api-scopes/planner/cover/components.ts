import { intersection, union } from "./bits.ts";
import type { CoverSet } from "./types.ts";

/** A part of a problem that shares no element with the others. */
export interface Component {
  readonly elements: bigint;
  readonly sets: readonly CoverSet[];
}

/** Cuts a problem into parts that can be solved one by one. */
export function components(sets: readonly CoverSet[]): readonly Component[] {
  let parts: Component[] = [];
  for (const set of sets) {
    const touched = parts.filter(
      ({ elements }) => intersection(elements, set.covers) !== 0n
    );
    parts = [
      ...parts.filter((part) => !touched.includes(part)),
      {
        elements: touched.reduce(
          (bits, { elements }) => union(bits, elements),
          set.covers
        ),
        sets: [...touched.flatMap((part) => part.sets), set],
      },
    ];
  }
  return parts;
}
