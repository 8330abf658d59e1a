import { describe, expect, test } from "vitest";
import { examplesOf } from "../../../admin/assets/javascripts/discourse/components/scope-picker/preview/examples.ts";
import type { Fix } from "../../../admin/assets/javascripts/discourse/components/scope-picker/preview/smallest-fix.ts";
import {
  type HeldScope,
  judge,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/preview/verdict.ts";
import { catalogue, rules, table } from "./site.ts";

const site = { table, scopes: new Map(Object.entries(rules)) };

function holding(
  held: Readonly<Record<string, HeldScope["limits"]>>
): readonly HeldScope[] {
  return catalogue.map((scope) => ({
    scope,
    limits: held[scope.scope_id] ?? {},
    isHeld: scope.scope_id in held,
  }));
}

/** The choice after a press of the fix's button. */
function fixed(
  held: Readonly<Record<string, HeldScope["limits"]>>,
  { scope_id, values }: Fix
) {
  const limits = { ...held[scope_id] };
  for (const [name, value] of Object.entries(values)) {
    limits[name] = [...(limits[name] ?? []), value];
  }
  return { ...held, [scope_id]: limits };
}

describe("a fix", () => {
  test("exists for what any scope of the site opens, and lets the request through", () => {
    for (const { scope_id } of catalogue) {
      const rule = rules[scope_id];
      const request = rule && examplesOf(table, rule, {}).permitted[0]?.request;
      if (!request) {
        continue;
      }
      const before = judge(site, holding({}), request);
      const fix = before.permits ? null : before.fix;
      const after = fix && judge(site, holding(fixed({}, fix)), request);
      expect(after, scope_id).toEqual({ permits: true, by: [fix?.scope_id] });
    }
  });

  test("of a limit adds the one value, and is offered before another scope", () => {
    const held = { "group_membership:edit": { id: ["42"] } };
    const request = { method: "PUT", url: "/groups/43/members.json" };
    const verdict = judge(site, holding(held), request);

    expect(verdict).toMatchObject({
      permits: false,
      nearest: "group_membership:edit",
      decision: { reason: "path_param_not_allowed", param: "id", value: "43" },
      fix: {
        kind: "allow",
        scope_id: "group_membership:edit",
        values: { id: "43" },
      },
    });
  });

  test("is not a wider limit where another scope is missing", () => {
    const held = { "group_membership:edit": { id: ["42"] } };
    const verdict = judge(site, holding(held), {
      method: "GET",
      url: "/groups/testers/members.json",
    });

    expect(verdict).toMatchObject({
      permits: false,
      nearest: null,
      fix: {
        kind: "choose",
        scope_id: "group_membership:list",
        values: { name: "testers" },
      },
    });
  });

  test("does not exist for an address that nothing answers", () => {
    expect(
      judge(site, holding({}), { method: "GET", url: "/podcasts.json" })
    ).toMatchObject({
      permits: false,
      decision: { reason: "no_route" },
      fix: null,
    });
  });
});
