/** The two forms that are compared. */
export type FormName = "picker" | "table";

/** What one deed costs, in milliseconds. */
export interface Cost {
  /** By the clock: other programs on the machine count too. */
  wall: number;
  /** By the processor: only the page's own work. */
  cpu: number;
}

/** What using a form costs, step by step. */
export interface Figures {
  firstRender: Cost;
  keystrokes: readonly Cost[];
  toggle: Cost;
}

/** Of several rounds, what each step cost at least: other work on the machine only ever adds. */
export function quietest(rounds: readonly Figures[]): Figures {
  const [first, ...others] = rounds;
  if (!first) {
    throw new Error("No round was measured.");
  }
  return others.reduce(
    (one, other) => ({
      firstRender: lesser(one.firstRender, other.firstRender),
      keystrokes: one.keystrokes.map((cost, index) =>
        lesser(cost, other.keystrokes[index] ?? cost)
      ),
      toggle: lesser(one.toggle, other.toggle),
    }),
    first
  );
}

/** @example percentile([3, 1, 2], 0.5) // 2 */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

function lesser(one: Cost, other: Cost): Cost {
  return {
    wall: Math.min(one.wall, other.wall),
    cpu: Math.min(one.cpu, other.cpu),
  };
}
