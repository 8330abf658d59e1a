import { compile, formatIssue, ISSUE_CODES } from "#registry";
import { describe, expect, test } from "vitest";
import cases from "../../cases/registry-faults.json" with { type: "json" };
import { host } from "../../host.ts";
import { type Changes, placeAndCode, registryFile } from "./registry-file.ts";

interface FaultCase {
  name: string;
  /** Whole files, or `{valid}` for a sound one. */
  files?: Record<string, string>;
  /** Keys of one sound scope that are replaced; null takes a key out. */
  scope?: Changes;
  /** `file:line:column code`, in order. */
  faults: string[];
  suggestions?: string[];
}

describe("registry faults", () => {
  test.each(cases as FaultCase[])("$name", ({ files, scope, ...expected }) => {
    const sources = Object.entries(
      files ?? { "a.yml": registryFile(scope) }
    ).map(([file, text]) => ({ file, text: expand(text) }));

    const { issues } = compile(sources, { plugin: "test", host });

    const places = issues.map(formatIssue).map(placeAndCode);
    expect(places).toEqual(expected.faults);
    if (expected.suggestions) {
      const given = issues.map(({ suggestion }) => suggestion).filter(Boolean);
      expect(given).toEqual(expected.suggestions);
    }
  });

  test("every code has a case", () => {
    const seen = new Set(
      (cases as FaultCase[])
        .flatMap(({ faults }) => faults)
        .map((fault) => fault.split(" ")[1])
    );
    expect(ISSUE_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });

  test("a sound file has none", () => {
    const source = { file: "a.yml", text: registryFile() };
    expect(compile([source], { plugin: "test", host }).issues).toEqual([]);
  });
});

function expand(text: string): string {
  const valid = /^\{valid(?::(\w+))?\}$/.exec(text);
  return valid ? registryFile({}, valid[1]) : text;
}
