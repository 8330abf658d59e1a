/** The two forms that are compared. */
export type FormName = "picker" | "table";

/** What one deed costs, in milliseconds. */
export interface Cost {
  /** Until the page answers again: nothing can be typed or ticked before. */
  answer: number;
  /** Until all is drawn that comes in turns of its own. */
  whole: number;
}

/** What using a form costs, step by step. */
export interface Figures {
  firstRender: Cost;
  keystrokes: readonly Cost[];
  toggles: readonly Cost[];
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
      keystrokes: eachLesser(one.keystrokes, other.keystrokes),
      toggles: eachLesser(one.toggles, other.toggles),
    }),
    first
  );
}

/** @example percentile([3, 1, 2], 0.5) // 2 */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.round(share * (sorted.length - 1))] ?? 0;
}

/** @example costAt(figures.keystrokes, 0.95).answer // 11.8 */
export function costAt(costs: readonly Cost[], share: number): Cost {
  return {
    answer: percentile(
      costs.map(({ answer }) => answer),
      share
    ),
    whole: percentile(
      costs.map(({ whole }) => whole),
      share
    ),
  };
}

function eachLesser(
  some: readonly Cost[],
  others: readonly Cost[]
): readonly Cost[] {
  return some.map((cost, index) => lesser(cost, others[index] ?? cost));
}

function lesser(one: Cost, other: Cost): Cost {
  return {
    answer: Math.min(one.answer, other.answer),
    whole: Math.min(one.whole, other.whole),
  };
}
