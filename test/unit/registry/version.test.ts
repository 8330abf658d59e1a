import { appliesTo, compile, printDocs } from "#registry";
import { describe, expect, test } from "vitest";
import cases from "../../cases/versions.json" with { type: "json" };
import { host } from "../../host.ts";
import { registryFile } from "./registry-file.ts";

describe("since and until", () => {
  test.each(cases)(
    "since $since until $until in $version: $applies",
    ({ since, until, version, applies }) => {
      expect(appliesTo({ since, until }, version)).toBe(applies);
    }
  );

  test("a scope that this Discourse lacks comes to nothing, dead routes and all", () => {
    const lacking = registryFile({
      routes: "[GET /not/yet]",
      since: '"2026.7"',
    });
    const { value, issues } = compile([{ file: "a.yml", text: lacking }], {
      plugin: "test",
      host,
    });
    expect(issues).toEqual([]);
    expect(value.scopes).toEqual([]);
  });

  test("a scope that it has keeps its versions", () => {
    const text = registryFile({ since: '"3.5"', until: '"2026.6"' });
    const { value } = compile([{ file: "a.yml", text }], {
      plugin: "test",
      host,
    });
    expect(value.scopes).toMatchObject([{ since: "3.5", until: "2026.6" }]);
    expect(printDocs(value, host)).toContain(
      "`a:read` · read · since Discourse 3.5 · until Discourse 2026.6"
    );
  });
});
