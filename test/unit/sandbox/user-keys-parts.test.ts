import type { CompiledEntry } from "#registry";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { userScopes } from "../../../lib/sandbox/scopes/index.ts";
import { allowsRedirect, WORDS } from "../../../lib/sandbox/user-keys/index.ts";
import { registry } from "./site.ts";

describe("entries of allowed redirects", () => {
  test.each([
    ["discourse://auth_redirect", "discourse://auth_redirect", true],
    ["discourse://auth_redirect", "DISCOURSE://AUTH_REDIRECT", true],
    ["discourse://auth_redirect", "discourse://auth_redirect?a=b", false],
    ["https://*.example.com/done", "https://a.example.com/done", true],
    ["https://*.example.com/done", "https://a.b.example.com/done", true],
    ["https://*.example.com/done", "https://example.com/done", false],
    [
      "https://*.example.com/done",
      "https://evil.test/.example.com/done",
      false,
    ],
    [
      "https://*.example.com/done",
      "https://evil.test?.example.com/done",
      false,
    ],
    [
      "https://*.example.com/done",
      "https://evil.test#.example.com/done",
      false,
    ],
    ["https://*.example.com/done", "https://a@evil.example.com/done", false],
    [
      "https://*.example.com/done",
      "https://evil.test\\.example.com/done",
      false,
    ],
    ["http://127.0.0.1:*/callback", "http://127.0.0.1:8080/callback", true],
    ["http://127.0.0.1:*/callback", "http://127.0.0.1:80/x/callback", false],
    ["https://example.com/*", "https://example.com/a/b?c", true],
    ["https://example.com/*", "https://example.com.evil.test/a", false],
    ["https://example.com/*/x*", "https://example.com/a/x*", true],
    ["https://example.com/*/x*", "https://example.com/a/xy", false],
    ["*", "https://anything.test/at/all", true],
    ["https://*", "https://anything.test/at/all", true],
    ["https://*", "http://anything.test/at/all", false],
    ["*", "no address", false],
    ["*", "data:text/html,x", false],
    ["https://example.com", "https://example.com\n", false],
  ])("%s and %o: %o", (entry, redirect, allowed) => {
    expect(allowsRedirect([entry], redirect, true)).toBe(allowed);
  });

  test("are as wide as in 3.5 where the guard is off", () => {
    expect(
      allowsRedirect(
        ["https://*.example.com/done"],
        "https://evil.test/.example.com/done",
        false
      )
    ).toBe(true);
  });
});

test("the sandbox refuses in the plugin's own words", () => {
  const file = fileURLToPath(
    new URL("../../../config/locales/server.en.yml", import.meta.url)
  );
  const locale = parse(readFileSync(file, "utf8")) as {
    en: { api_scopes: { user_keys: Record<string, string> } };
  };
  expect(locale.en.api_scopes.user_keys).toMatchObject(WORDS);
});

test("a scope of the registry that is for users too has core's name for it", () => {
  const [entry] = registry.scopes;
  const declared = userScopes({
    ...registry,
    scopes: [{ ...entry, user: true } as CompiledEntry],
  });
  const name = `${registry.plugin}:${entry?.resource}_${entry?.action}`;
  expect([...declared.keys()].at(-1)).toBe(name);
  expect(declared.get(name)).toMatchObject({
    label: entry?.title,
    description: entry?.description,
  });
});
