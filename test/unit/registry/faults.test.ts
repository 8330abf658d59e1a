import { compile, formatIssue, ISSUE_CODES } from "#registry";
import { describe, expect, test } from "vitest";
import cases from "../../cases/registry-faults.json" with { type: "json" };
import { host } from "../../host.ts";

interface FaultCase {
  name: string;
  /** Whole files, or `{valid}` for a sound one. */
  files?: Record<string, string>;
  /** Keys of one sound scope that are replaced; null takes a key out. */
  scope?: Record<string, unknown>;
  /** `file:line:column code`, in order. */
  faults: string[];
  suggestions?: string[];
}

const SOUND: Readonly<Record<string, string>> = {
  title: "Read topics",
  description: "Reads topics.",
  routes: "[GET /t/:id]",
  risk: "read",
  examples: "{ permit: [GET /t/1.json], deny: [GET /latest.json] }",
};

describe("registry faults", () => {
  test.each(cases as FaultCase[])("$name", ({ files, scope, ...expected }) => {
    const sources = Object.entries(files ?? { "a.yml": fileWith(scope) }).map(
      ([file, text]) => ({ file, text: expand(text) })
    );

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
    const source = { file: "a.yml", text: fileWith() };
    expect(compile([source], { plugin: "test", host }).issues).toEqual([]);
  });
});

function fileWith(changes: Record<string, unknown> = {}): string {
  const { examples, ...rest } = { ...SOUND, ...changes };
  const lines = Object.entries({ ...rest, examples })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `    ${key}: ${String(value)}`);
  return `resource: a\ntitle: A\narea: content\nscopes:\n  read:\n${lines.join("\n")}\n`;
}

function expand(text: string): string {
  const valid = /^\{valid(?::(\w+))?\}$/.exec(text);
  return valid
    ? fileWith().replace("resource: a", `resource: ${valid[1] ?? "a"}`)
    : text;
}

function placeAndCode(line: string): string {
  return line.split(" ").slice(0, 2).join(" ");
}
