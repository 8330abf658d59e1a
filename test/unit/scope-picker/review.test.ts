/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareScopes } from "../../../admin/assets/javascripts/discourse/components/scope-picker/review/compare-scopes.ts";
import {
  effectOf,
  tellByEffect,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/review/effects.ts";
import { lackingAbilities } from "../../../admin/assets/javascripts/discourse/components/scope-picker/review/lacking-abilities.ts";
import { refusedCalls } from "../../../admin/assets/javascripts/discourse/components/scope-picker/review/refused-calls.ts";
import { SENSITIVE_ABILITIES } from "../../../admin/assets/javascripts/discourse/components/scope-picker/review/sensitive-abilities.ts";
import type {
  CatalogueScope,
  Risk,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/catalogue/index.ts";
import { compileRouteTable } from "../../../admin/assets/javascripts/discourse/lib/api-scopes/route-table/index.ts";
import { scope } from "./draft.ts";

interface ReviewCases {
  effects: readonly {
    name?: string;
    risk: Risk | null;
    urls: string[];
    effect: string;
  }[];
  compared: readonly {
    name?: string;
    before: Limits | null;
    after: Limits | null;
    change: string;
  }[];
  refused: readonly {
    name: string;
    risk: Risk;
    routes: readonly ("staff" | "admin" | null)[];
    member: string | null;
    moderator: string | null;
  }[];
  lacking: readonly {
    name: string;
    site: readonly Partial<CatalogueScope>[];
    chosen: string[];
    lacking: string[];
  }[];
}

type Limits = Record<string, string[]>;

const ID = "group_membership:edit";
const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
// The tables are ours: they have the declared form.
const cases = read("../../cases/review.json") as ReviewCases;
const catalogue = read("../../../config/scopes.json") as Record<
  "core" | "scopes",
  readonly { resource: string; action: string }[]
>;
const nameOf = (row: { name?: string }) => row.name ?? JSON.stringify(row);

describe("effectOf", () => {
  it.each(cases.effects.map((row) => [nameOf(row), row] as const))(
    "%s",
    (_, { risk, urls, effect }) => {
      expect(effectOf({ risk, urls })).toBe(effect);
    }
  );
});

describe("tellByEffect", () => {
  it("begins with the gravest scope, and with what deletes among equals", () => {
    const told = [
      scope({ title: "read", risk: "read" }),
      scope({ title: "change", risk: "write", urls: ["/x (PUT)"] }),
      scope({ title: "delete", risk: "write", urls: ["/x (DELETE)"] }),
      scope({ title: "spy", risk: "admin", urls: ["/x (GET)"] }),
    ].map((one) => ({ scope: one }));

    expect(
      tellByEffect(told).map((section) => [
        section.effect,
        ...section.told.map((one) => one.scope.title),
      ])
    ).toEqual([
      ["read", "spy", "read"],
      ["delete", "delete"],
      ["change", "change"],
    ]);
  });
});

describe("compareScopes", () => {
  const held = (limits: Limits | null) =>
    limits === null ? [] : [{ scope_id: ID, limits }];

  it.each(cases.compared.map((row) => [nameOf(row), row] as const))(
    "%s",
    (_, { before, after, change }) => {
      expect(compareScopes(held(before), held(after))).toEqual([
        { scope_id: ID, change, before, after },
      ]);
    }
  );

  it("puts what is new before what is gone", () => {
    const before = [{ scope_id: "a:a", limits: {} }];
    const after = [{ scope_id: "b:b", limits: {} }];
    expect(
      compareScopes(before, after).map(({ scope_id }) => scope_id)
    ).toEqual(["b:b", "a:a"]);
  });
});

describe("refusedCalls", () => {
  const rulesFor = (constraints: readonly ("staff" | "admin" | null)[]) => {
    const actions = constraints.map((_, at) => `things#do_${at}`);
    const table = compileRouteTable({
      discourse: "3.5.0",
      plugins: [],
      routes: constraints.map((constraint, at) => ({
        verb: "GET",
        path: `/things/${at}`,
        action: `things#do_${at}`,
        ...(constraint && { constraint }),
      })),
    });
    const rule = { mapping: { actions }, examples: { permit: [], deny: [] } };
    return { table, scopes: new Map([[ID, rule]]) };
  };

  for (const role of ["member", "moderator"] as const) {
    it.each(cases.refused.map((row) => [row.name, row] as const))(
      `${role}: %s`,
      (_, { risk, routes, ...row }) => {
        const user = {
          username: "bot",
          admin: false,
          moderator: role === "moderator",
        };
        const chosen = [scope({ scope_id: ID, risk })];
        const refused = refusedCalls(user, chosen, rulesFor(routes));
        expect(refused.map(({ extent, need }) => `${extent} ${need}`)).toEqual(
          row[role] === null ? [] : [row[role]]
        );
      }
    );
  }

  it("lets an admin do everything", () => {
    const user = { username: "root", admin: true, moderator: false };
    const chosen = [scope({ scope_id: ID, risk: "admin" })];
    expect(refusedCalls(user, chosen, rulesFor(["admin"]))).toEqual([]);
  });

  it("looks at the scope's own verbs only", () => {
    const user = { username: "bot", admin: false, moderator: false };
    const rules = rulesFor(["admin"]);
    const rule = rules.scopes.get(ID);
    const scopes = new Map([
      [
        ID,
        {
          mapping: { ...rule?.mapping, methods: ["put"] },
          examples: { permit: [], deny: [] },
        },
      ],
    ]);
    const chosen = [scope({ scope_id: ID, risk: "write" })];
    expect(refusedCalls(user, chosen, { ...rules, scopes })).toEqual([]);
  });
});

describe("lackingAbilities", () => {
  const abilities = [{ ability: "backups", scopes: ["backups:download"] }];

  it.each(cases.lacking.map((row) => [row.name, row] as const))(
    "%s",
    (_, row) => {
      const site = row.site.map((one) => scope(one));
      const chosen = site.filter(({ scope_id }) =>
        row.chosen.includes(scope_id)
      );
      expect(lackingAbilities(abilities, site, chosen)).toEqual(row.lacking);
    }
  );

  it("names scopes that the registry has", () => {
    const known = new Set(
      [...catalogue.core, ...catalogue.scopes].map(
        ({ resource, action }) => `${resource}:${action}`
      )
    );
    const unknown = SENSITIVE_ABILITIES.flatMap(({ scopes }) => scopes).filter(
      (id) => !known.has(id)
    );
    expect(unknown).toEqual([]);
  });
});
