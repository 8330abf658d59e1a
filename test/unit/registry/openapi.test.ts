import { createConfig, lintFromString } from "@redocly/openapi-core";
import {
  type CompiledRegistry,
  type OpenApiBase,
  printOpenApi,
  siteScopes,
} from "#registry";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { host, routes } from "../../host.ts";

const FILE = fileURLToPath(
  new URL("../../../docs/openapi.json", import.meta.url)
);

/** As far as these tests look into the document. */
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { securitySchemes: Record<string, object> };
  "x-scopes-elsewhere": Record<string, string>;
}

interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
  responses: Record<string, unknown>;
  "x-scopes"?: string[];
  "x-user-scopes"?: string[];
}

const config = (name: string) =>
  readFileSync(new URL(`../../../config/${name}`, import.meta.url), "utf8");

const registry = JSON.parse(config("scopes.json")) as CompiledRegistry;
const base = parse(config("openapi.yml")) as OpenApiBase;
const text = readFileSync(FILE, "utf8");
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([verb, operation]) => ({ path, verb, operation }))
);

/** Findings of the linter that stay, and why. */
const ARGUED = [
  {
    rule: "no-ambiguous-paths",
    where: "#/paths/~1svg-sprite~1{hostname}~1svg-{theme_id}-{version}.js",
    why: "Discourse's own routes overlap here; it takes the first",
  },
  {
    rule: "operation-2xx-response",
    where: "#/paths/~1user-api-key~1otp/post/responses",
    why: "the answer is always a redirect, since the password is lost without one",
  },
];

describe("the OpenAPI document", () => {
  test("is what is generated now", () => {
    expect(text).toBe(printOpenApi(base, registry, host));
  });

  test("is valid OpenAPI 3.1, and keeps the linter's rules but for two", async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const problems = await lintFromString({
      source: text,
      absoluteRef: FILE,
      config: await createConfig({ extends: ["recommended-strict"] }),
    });
    expect(
      problems.map(({ ruleId, location }) => ({
        rule: ruleId,
        where: location[0]?.pointer,
      }))
    ).toEqual(ARGUED.map(({ rule, where }) => ({ rule, where })));
  });

  test("has every route of keys, and of asking what a key may do", () => {
    const ours = routes.routes.filter(({ path }) =>
      /^\/(?:user-api-key|session\/scopes|admin\/api\/keys)/.test(path)
    );
    expect(ours.length).toBeGreaterThanOrEqual(17);
    const missing = ours.filter(({ verb, path }) => {
      const bare = path.replace("(.:format)", "").replace(/:(\w+)/g, "{$1}");
      return ![bare, `${bare}.json`].some(
        (written) => document.paths[written]?.[verb.toLowerCase()]
      );
    });
    expect(missing).toEqual([]);
    expect(document.paths["/user-api-key/new"]?.["head"]).toBeDefined();
  });

  test("writes no route in two ways", () => {
    const written = Object.keys(document.paths);
    const twice = written.filter((path) => written.includes(`${path}.json`));
    // These pages answer by JSON too, but to other verbs.
    expect(
      twice.filter((path) =>
        Object.keys(document.paths[path] ?? {}).some(
          (verb) => document.paths[`${path}.json`]?.[verb]
        )
      )
    ).toEqual([]);
  });

  test("names every scope where it opens something, or says why it can't", () => {
    const named = new Set(
      operations.flatMap(({ operation }) => operation["x-scopes"] ?? [])
    );
    const elsewhere = document["x-scopes-elsewhere"];
    const { all } = siteScopes(host.scopes, registry, host.table);
    const ids = all.map(({ id }) => id.replace(":", "."));
    expect(ids.length).toBeGreaterThan(700);
    expect(ids.filter((id) => !named.has(id) && !elsewhere[id])).toEqual([]);
    expect(ids.filter((id) => named.has(id) && elsewhere[id])).toEqual([]);
    expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
    expect(elsewhere).toEqual({
      "global.read": "Opens every request by GET.",
      "logs.messages": expect.stringContaining("/logs/messages.json"),
    });
  });

  test("names every declared scope of user API keys", () => {
    const named = new Set(
      operations.flatMap(({ operation }) => operation["x-user-scopes"] ?? [])
    );
    const declared = registry.scopes
      .filter(({ user }) => user)
      .map(
        ({ resource, action }) => `${registry.plugin}:${resource}_${action}`
      );
    expect(declared.length).toBeGreaterThan(0);
    expect(declared.filter((name) => !named.has(name))).toEqual([]);
    expect(
      document.paths["/notifications.json"]?.["get"]?.["x-user-scopes"]
    ).toEqual(["notifications"]);
  });

  test("knows both kinds of key, and uses no scheme that it doesn't describe", () => {
    const { securitySchemes } = document.components;
    expect(securitySchemes).toMatchObject({
      adminKey: { type: "apiKey", in: "header", name: "Api-Key" },
      actingUser: { type: "apiKey", in: "header", name: "Api-Username" },
      userKey: { type: "apiKey", in: "header", name: "User-Api-Key" },
    });
    const used = operations.flatMap(({ operation }) =>
      (operation.security ?? []).flatMap((scheme) => Object.keys(scheme))
    );
    expect(used.filter((name) => !securitySchemes[name])).toEqual([]);
  });

  test("says of every operation that a scope opens how it is refused", () => {
    const generated = operations.filter(
      ({ path, verb }) => !base.paths[path]?.[verb]
    );
    const silent = generated.filter(({ verb, operation }) =>
      ["400", "403", "404", "429", ...(verb === "get" ? [] : ["422"])].some(
        (code) => !operation.responses[code]
      )
    );
    expect(generated.length).toBeGreaterThan(1000);
    expect(silent.map(({ path, verb }) => `${verb} ${path}`)).toEqual([]);
  });

  test("calls no two operations the same", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.length).toBe(new Set(ids).size);
  });
});
