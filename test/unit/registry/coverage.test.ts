import {
  type CompiledRegistry,
  figuresOf,
  measureCoverage,
  printCoverage,
} from "#registry";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadOperations, loadReasons } from "../../../lib/cli/project.ts";
import { host, hostScopes, routes } from "../../host.ts";

/** What the catalogue has reached; it may only rise. */
const FLOOR = { documented_covered: 93, actions_covered: 965, percent: 95 };

const registry = JSON.parse(
  readFileSync(new URL("../../../config/scopes.json", import.meta.url), "utf8")
) as CompiledRegistry;
const operations = loadOperations();
const reasons = loadReasons();
const coverage = measureCoverage(registry, host, operations, reasons);
const figures = figuresOf(coverage);

describe("coverage", () => {
  test("has not fallen", () => {
    expect(figures.documented_covered).toBeGreaterThanOrEqual(
      FLOOR.documented_covered
    );
    expect(figures.actions_covered).toBeGreaterThanOrEqual(
      FLOOR.actions_covered
    );
    expect(figures.percent).toBeGreaterThanOrEqual(FLOOR.percent);
  });

  test("counts the same from the raw route list and scopes.json alone", () => {
    const opened = new Set(
      [...hostScopes.scopes, ...registry.scopes]
        .filter(({ resource }) => resource !== "global")
        .flatMap(({ mapping }) => mapping.actions ?? [])
    );
    const answering = new Set<string>();
    for (const { action, requirements, no_method } of routes.routes) {
      const format = requirements?.["format"]?.source;
      if (
        action !== null &&
        !no_method &&
        (format === undefined || /json|\.\*/.test(format))
      ) {
        answering.add(action);
      }
    }
    expect(figures.actions).toBe(answering.size);
    expect(figures.actions_covered).toBe(
      [...answering].filter((action) => opened.has(action)).length
    );
    expect(figures.documented).toBe(93);
  });

  test("gives reasons only for actions that there are, and that have no scope", () => {
    const known = new Map(coverage.actions.map((one) => [one.action, one]));
    const stale = Object.values(reasons)
      .flat()
      .filter((action) =>
        action.endsWith("#*")
          ? ![...known.keys()].some((name) =>
              name.startsWith(action.slice(0, -1))
            )
          : !known.has(action) || known.get(action)?.scopes.length !== 0
      );
    expect(stale).toEqual([]);
  });

  test("prints the figures and what has no scope", () => {
    const printed = printCoverage(coverage);
    expect(printed).toContain(
      `documented operations: ${figures.documented_covered} of 93`
    );
    expect(printed).toContain(`${figures.percent} %`);
  });
});

describe("README", () => {
  test("quotes the coverage that there is", () => {
    const readme = readFileSync(
      new URL("../../../README.md", import.meta.url),
      "utf8"
    );
    const [, documented, percent] =
      /all (\d+) documented API operations and for (\d+) % of/.exec(readme) ??
      [];
    expect(Number(documented)).toBe(figures.documented_covered);
    expect(Number(percent)).toBe(Math.floor(figures.percent));
  });
});
