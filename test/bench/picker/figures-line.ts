import type { Cost, Figures } from "./figures.ts";
import { percentile } from "./figures.ts";

export const HEADLINE =
  "Milliseconds by the clock (of the processor), in the quietest round:";

/** @example figuresLine("picker", figures) // "picker: first render 84.0 (80.1), keystroke …" */
export function figuresLine(name: string, figures: Figures): string {
  const { firstRender, keystrokes, toggle } = figures;
  return (
    `${name}: first render ${at([firstRender], 1)}, keystroke ${at(keystrokes, 0.5)}, ` +
    `p95 ${at(keystrokes, 0.95)}, toggle ${at([toggle], 1)}`
  );
}

function at(costs: readonly Cost[], share: number): string {
  const wall = costs.map((cost) => cost.wall);
  const cpu = costs.map((cost) => cost.cpu);
  return `${percentile(wall, share).toFixed(1)} (${percentile(cpu, share).toFixed(1)})`;
}
