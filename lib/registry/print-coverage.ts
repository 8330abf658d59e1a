import type { Coverage, CoveredAction } from "./coverage.ts";

/** The figures that must not fall. */
export interface CoverageFigures {
  documented: number;
  documented_covered: number;
  actions: number;
  actions_covered: number;
  /** Of actions, to one decimal, rounded down. */
  percent: number;
}

/** @example figuresOf(coverage).percent // 95.3 */
export function figuresOf({ actions, documented }: Coverage): CoverageFigures {
  const covered = actions.filter(isCovered).length;
  return {
    documented: documented.length,
    documented_covered: documented.filter(({ scopes }) => scopes.length).length,
    actions: actions.length,
    actions_covered: covered,
    percent: actions.length
      ? Math.floor((1000 * covered) / actions.length) / 10
      : 100,
  };
}

/**
 * The coverage as a table by plugin and controller, then what has no scope.
 *
 * @example console.log(printCoverage(coverage))
 */
export function printCoverage(coverage: Coverage): string {
  const { actions, documented } = coverage;
  const figures = figuresOf(coverage);
  const bySource = [...groupBy(actions, ({ source }) => source)];
  const rows = bySource
    .sort(coreFirst)
    .flatMap(([source, ofSource]) => [
      row(source, ofSource),
      ...[...groupBy(ofSource, ({ action }) => action.replace(/#.*/, ""))].map(
        ([controller, list]) => row(`  ${controller}`, list)
      ),
    ]);
  const without = actions.filter((one) => !isCovered(one) && !one.reason);
  const undocumented = documented.filter(({ scopes }) => !scopes.length);
  return [
    `${"".padEnd(58)}  actions  covered  reason  without`,
    ...rows,
    "",
    ...without.map(
      ({ action, source }) => `without a scope: ${action} (${source})`
    ),
    ...undocumented.map(
      ({ method, path }) => `documented, without a scope: ${method} ${path}`
    ),
    "",
    ...(documented.length
      ? [
          `documented operations: ${figures.documented_covered} of ${figures.documented}`,
        ]
      : []),
    `actions that can answer JSON: ${figures.actions_covered} of ${figures.actions}, ${figures.percent} %`,
  ].join("\n");
}

function coreFirst([a]: [string, unknown], [b]: [string, unknown]): number {
  return Number(b === "core") - Number(a === "core") || (a < b ? -1 : 1);
}

function row(title: string, actions: readonly CoveredAction[]): string {
  const covered = actions.filter(isCovered).length;
  const reasoned = actions.filter(
    (one) => !isCovered(one) && one.reason
  ).length;
  const without = actions.length - covered - reasoned;
  const cells = [actions.length, covered, reasoned, without];
  return `${title.padEnd(58)}${cells.map((cell) => String(cell || "·").padStart(9)).join("")}`;
}

function isCovered({ scopes }: CoveredAction): boolean {
  return scopes.length > 0;
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    group ? group.push(item) : groups.set(key, [item]);
  }
  return groups;
}
