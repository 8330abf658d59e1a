import type { Cost, Figures } from "./figures.ts";
import { costAt } from "./figures.ts";

export const HEADLINE =
  "Milliseconds until the page answers (until all is drawn), in the quietest round:";

/** @example figuresLine("picker", figures) // "picker: first render 84.0 (120.3), keystroke …" */
export function figuresLine(name: string, figures: Figures): string {
  const { firstRender, keystrokes, toggles } = figures;
  return (
    `${name}: first render ${at([firstRender], 1)}, keystroke ${at(keystrokes, 0.5)}, ` +
    `p95 ${at(keystrokes, 0.95)}, toggle ${at(toggles, 0.5)}, p95 ${at(toggles, 0.95)}`
  );
}

function at(costs: readonly Cost[], share: number): string {
  const { answer, whole } = costAt(costs, share);
  return `${answer.toFixed(1)} (${whole.toFixed(1)})`;
}
