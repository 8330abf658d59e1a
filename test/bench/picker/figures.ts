/** The two forms that are compared. */
export type FormName = "picker" | "table";

/** What one deed costs, in milliseconds. */
export interface Cost {
  /** By the clock: other programs on the machine count too. */
  wall: number;
  /** By the processor: only the page's own work. */
  cpu: number;
}

/** What using a form costs: each step of every round. */
export interface Figures {
  firstRender: readonly Cost[];
  keystrokes: readonly Cost[];
  toggle: readonly Cost[];
}

/** @example percentile([3, 1, 2], 0.5) // 2 */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}
