import { compile, formatIssue, ISSUE_CODES, type Source } from "#registry";
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
  /** Whole templates. */
  templates?: Record<string, string>;
  /** The record of released ids. */
  released?: string;
  /** `file:line:column code`, in order. */
  faults: string[];
  suggestions?: string[];
}

describe("registry faults", () => {
  test.each(cases as FaultCase[])("$name", ({ files, scope, ...row }) => {
    const { templates = {}, released, ...expected } = row;
    const { issues } = compile(
      sources(files ?? { "a.yml": registryFile(scope) }),
      {
        plugin: "test",
        host,
        templates: sources(templates),
        released:
          released === undefined
            ? null
            : { file: "released.txt", text: released },
      }
    );

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

function sources(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([file, text]) => ({
    file,
    text: expand(text),
  }));
}

/** `{valid}`, `{valid:b}`: a sound file of the resource `a` or `b`; the others say what they add. */
function expand(text: string): string {
  const [, form, resource] = /^\{(\w+)(?::(\w+))?\}$/.exec(text) ?? [];
  switch (form) {
    case "valid":
      return registryFile({}, resource);
    case "replacing":
      return registryFile({ replaces: "[a.old]" }, resource);
    case "retiring":
      return `${registryFile({}, resource)}retired: { read: Meant so. }\n`;
    default:
      return text;
  }
}
