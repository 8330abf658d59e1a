import {
  compile,
  explain,
  formatIssue,
  ISSUE_CODES,
  LINT_CODES,
} from "#registry";
import { describe, expect, test } from "vitest";
import cases from "../../cases/registry-findings.json" with { type: "json" };
import { host } from "../../host.ts";
import { type Changes, placeAndCode, registryFile } from "./registry-file.ts";

interface FindingCase {
  name: string;
  scope?: Changes;
  /** A second file with the same scope under another name. */
  second?: boolean;
  findings: string[];
  suggestions?: string[];
}

/** A scope in which the linter finds nothing. */
const CLEAN = {
  params: "{ id: { kind: topic } }",
  examples:
    "{ permit: [GET /t/1.json], deny: [GET /latest.json, DELETE /t/1] }",
};

describe("findings of the linter", () => {
  // JSON widens every row to one shape with optional keys; the interface is that shape.
  test.each(cases as FindingCase[])(
    "$name",
    ({ scope, second, ...expected }) => {
      const changes = { ...CLEAN, ...scope };
      const { issues, findings } = compile(
        [
          { file: "a.yml", text: registryFile(changes) },
          ...(second
            ? [{ file: "b.yml", text: registryFile(changes, "b") }]
            : []),
        ],
        { plugin: "test", host }
      );
      expect(issues.filter(({ code }) => code !== "example_fails")).toEqual([]);
      expect(findings.map(formatIssue).map(placeAndCode)).toEqual(
        expected.findings
      );
      if (expected.suggestions) {
        expect(findings.map(({ suggestion }) => suggestion)).toEqual(
          expected.suggestions
        );
      }
    }
  );

  test("every code has a case", () => {
    const seen = new Set(
      (cases as FindingCase[])
        .flatMap(({ findings }) => findings)
        .map((finding) => finding.split(" ")[1])
    );
    expect(LINT_CODES.filter((code) => !seen.has(code))).toEqual([]);
  });

  test("every code has an explanation", () => {
    const without = [...ISSUE_CODES, ...LINT_CODES].filter(
      (code) => explain(code) === null
    );
    expect(without).toEqual([]);
    expect(explain("toString")).toBeNull();
  });
});
