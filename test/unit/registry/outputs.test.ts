import { decide } from "#decision";
import {
  compile,
  mappingOf,
  printDocs,
  printLocale,
  printRegistry,
  printSchema,
  printScopeIds,
  printTemplateSchema,
} from "#registry";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { host, hostScopes, routes } from "../../host.ts";

const CONFIG = new URL("../../../config/", import.meta.url);
const filesIn = (folder: string) =>
  readdirSync(new URL(`${folder}/`, CONFIG)).map((name) => ({
    file: `config/${folder}/${name}`,
    text: readFileSync(new URL(`${folder}/${name}`, CONFIG), "utf8"),
  }));
const sources = filesIn("scopes");
const templates = filesIn("templates");
const options = { plugin: "discourse-api-scopes", host, templates };
const { value: registry, issues, findings } = compile(sources, options);
const committed = (name: string) => readFileSync(new URL(name, CONFIG), "utf8");

describe("the registry", () => {
  test("has no faults, and no findings that nobody has accepted", () => {
    expect([...issues, ...findings]).toEqual([]);
  });

  test("prints what is committed", () => {
    expect(printRegistry(registry)).toBe(committed("scopes.json"));
    expect(printLocale(registry)).toBe(
      committed("locales/client-scopes.en.yml")
    );
    expect(printSchema()).toBe(committed("scopes.schema.json"));
    expect(printTemplateSchema()).toBe(committed("templates.schema.json"));
    expect(printDocs(registry, host)).toBe(committed("../docs/scopes.md"));
    expect(printScopeIds(registry, host)).toBe(
      committed("../types/scope-ids.d.ts")
    );
  });

  test("compiles to the same bytes in whatever order its files come", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sources, { minLength: sources.length }),
        (shuffled) => {
          expect(printRegistry(compile(shuffled, options).value)).toBe(
            printRegistry(registry)
          );
        }
      ),
      { numRuns: 2, seed: 1 }
    );
  });

  test("is printed as JSON that says all it knows", () => {
    expect(JSON.parse(printRegistry(registry))).toEqual(registry);
  });

  test("is frozen to the ground", () => {
    const [scope] = registry.scopes;
    expect(Object.isFrozen(scope?.examples.permit[0])).toBe(true);
  });

  test("has a title and a description for every scope in the locale", () => {
    const { admin } = parseYaml(printLocale(registry)).en.admin_js;
    for (const { resource, action, title, description } of registry.scopes) {
      expect(admin.api_scopes.titles[resource][action]).toBe(title);
      expect(admin.api.scopes.descriptions[resource][action]).toBe(description);
    }
  });

  test("has templates with texts and reasons in the locale", () => {
    const { admin } = parseYaml(printLocale(registry)).en.admin_js;
    expect(registry.templates).toHaveLength(templates.length);
    for (const { template, title, scopes } of registry.templates ?? []) {
      const texts = admin.api_scopes.templates[template];
      expect(texts.title).toBe(title);
      for (const { scope_id, reason } of scopes) {
        const [resource = "", action = ""] = scope_id.split(":");
        expect(texts.reasons[resource][action]).toBe(reason);
      }
    }
  });

  test("has a title and a risk for every scope that Discourse brings", () => {
    const texts = new Set(
      registry.core.map(({ resource, action }) => `${resource}:${action}`)
    );
    const without = hostScopes.scopes
      .map(({ resource, action }) => `${resource}:${action}`)
      .filter((id) => id !== "global:read" && !texts.has(id));
    expect(without).toEqual([]);
  });

  test("decides its examples over the whole route table as their authors say", () => {
    for (const scope of registry.scopes) {
      for (const expected of ["permit", "deny"] as const) {
        for (const { allowed = {}, ...request } of scope.examples[expected]) {
          const decision = decide(
            host.table,
            mappingOf(scope),
            allowed,
            request
          );
          expect(decision.permits).toBe(expected === "permit");
        }
      }
    }
  });
});

describe("what Discourse exported", () => {
  test("has routes and scopes of one version", () => {
    expect(hostScopes.discourse).toBe(routes.discourse);
  });

  test("has a route for every action of every scope", () => {
    const actions = hostScopes.scopes.flatMap(
      ({ mapping }) => mapping.actions ?? []
    );
    const dead = actions.filter(
      (action) => action !== "Logster::Web" && !host.table.byAction.has(action)
    );
    expect(dead).toEqual([]);
  });
});
