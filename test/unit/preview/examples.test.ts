import type { ScopeRule } from "#catalogue";
import { decide, readRequest } from "#decision";
import { describe, expect, test } from "vitest";
import { examplesOf } from "../../../admin/assets/javascripts/discourse/components/scope-picker/preview/examples.ts";
import { generateRequests } from "../../../admin/assets/javascripts/discourse/components/scope-picker/preview/generate-requests.ts";
import { rules, table } from "./site.ts";

/** Every scope of the site, unlimited and with each of its parameters limited. */
const cases = Object.entries(rules).flatMap(([id, rule]) => {
  const { params = [], path_params = [] } = rule.mapping;
  return [
    { id, rule, allowed: {} },
    ...[...new Set([...params, ...path_params])].map((name) => ({
      id,
      rule,
      allowed: { [name]: likelyValues(rule, name) },
    })),
  ];
});

/** A value that an open request of the scope carries, since routes are choosy; and one more. */
function likelyValues(rule: ScopeRule, name: string): readonly string[] {
  const alias = rule.mapping.aliases?.[name];
  const carried = generateRequests(table, rule, {})
    .map((request) => readRequest(table, request))
    .flatMap((read) => [
      read?.parameters().get(name),
      alias === undefined ? undefined : read?.parameters().get(alias),
    ])
    .map((value) => /[^/]+$/.exec(String(value ?? ""))?.[0])
    .find(Boolean);
  return [carried ?? "7", "8"];
}

describe("generated examples", () => {
  test("what is shown as permitted passes, what is shown as refused does not", () => {
    for (const { rule, allowed } of cases) {
      const { permitted, refused } = examplesOf(table, rule, allowed);
      for (const { request } of permitted) {
        expect(decide(table, rule.mapping, allowed, request).permits).toBe(
          true
        );
      }
      for (const { request } of refused) {
        expect(decide(table, rule.mapping, allowed, request).permits).toBe(
          false
        );
      }
    }
  });

  test("there are three near misses for every scope, and a request that passes", () => {
    const poor = cases.flatMap(({ id, rule, allowed }) => {
      const { permitted, refused } = examplesOf(table, rule, allowed);
      return permitted.length > 0 && refused.length === 3
        ? []
        : [
            `${id} ${JSON.stringify(allowed)} ${permitted.length} ${refused.length}`,
          ];
    });
    expect(poor).toEqual([]);
  });
});
