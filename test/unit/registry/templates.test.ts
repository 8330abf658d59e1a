import { compileScope, decideRead, readRequest } from "#decision";
import {
  type CompiledRegistry,
  type CompiledTemplateScope,
  siteScopes,
} from "#registry";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import cases from "../../cases/templates.json" with { type: "json" };
import { host } from "../../host.ts";

/** What an integration calls, and what its key must not be able to do. */
interface TemplateCase {
  template: string;
  /** With the scopes that are chosen in advance. */
  permits: string[];
  /** Only with the optional ones. */
  optional?: string[];
  denies: string[];
}

const registry = JSON.parse(
  readFileSync(new URL("../../../config/scopes.json", import.meta.url), "utf8")
) as CompiledRegistry;
const { find } = siteScopes(host.scopes, registry, host.table);

describe("templates", () => {
  test.each(cases as TemplateCase[])(
    "$template permits what the integration calls, and no more",
    ({ template, permits, optional = [], denies }) => {
      const found = registry.templates?.find(
        (one) => one.template === template
      );
      const all = found?.scopes ?? [];
      const needed = all.filter((scope) => !scope.optional);
      expect(permits.filter((line) => !isPermitted(line, needed))).toEqual([]);
      expect(optional.filter((line) => isPermitted(line, needed))).toEqual([]);
      expect(optional.filter((line) => !isPermitted(line, all))).toEqual([]);
      expect(denies.filter((line) => isPermitted(line, all))).toEqual([]);
    }
  );

  test.each(cases as TemplateCase[])(
    "$template needs each of its scopes",
    ({ template, permits, optional = [] }) => {
      const all =
        registry.templates?.find((one) => one.template === template)?.scopes ??
        [];
      const idle = all.filter(
        (scope) =>
          ![...permits, ...optional].some((line) => isPermitted(line, [scope]))
      );
      expect(idle.map(({ scope_id }) => scope_id)).toEqual([]);
    }
  );

  test("each has a case", () => {
    expect(cases.map(({ template }) => template).sort()).toEqual(
      registry.templates?.map(({ template }) => template)
    );
  });
});

function isPermitted(
  line: string,
  scopes: readonly CompiledTemplateScope[]
): boolean {
  const [method = "", url = ""] = line.split(" ");
  const read = readRequest(host.table, { method, url });
  return scopes.some(({ scope_id }) => {
    const scope = find(scope_id);
    return (
      read !== null &&
      scope !== undefined &&
      decideRead(compileScope(scope.mapping, {}), read).permits
    );
  });
}
