import type { CompiledEntry, CompiledExample } from "#registry";
import { recognize } from "#route-table";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { host } from "../../host.ts";
import { openSite, registry, type Site, type TestKey } from "./site.ts";

let site: Site;
/** One for all examples of a scope with the same limits. */
const keys = new Map<string, string>();

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

describe("the examples of every scope, over HTTP", () => {
  test.each(byResource())("%s", async (_, entries) => {
    for (const entry of entries) {
      for (const expected of ["deny", "permit"] as const) {
        for (const example of entry.examples[expected]) {
          const line = `${entry.resource}:${entry.action} ${expected} ${example.method} ${example.url}`;
          expect(await isRefused(entry, example), line).toBe(
            expected === "deny"
          );
        }
      }
    }
  });
});

/**
 * Whether the key was refused: the plugin says so in a header, and a request that no route knows
 * never gets as far as a key.
 */
async function isRefused(
  { resource, action }: CompiledEntry,
  { method, url, body, allowed }: CompiledExample
): Promise<boolean> {
  const key = await keyFor({
    resource,
    action,
    allowed_parameters: Object.fromEntries(
      Object.entries(allowed ?? {}).map(([name, values]) => [name, [...values]])
    ),
  });
  const answer = await site.ask(method, url, {
    headers: { "Api-Key": key, "Api-Username": "admin" },
    ...(body ? { send: body } : {}),
  });
  const [path = ""] = url.split("?");
  return (
    answer.headers.has("x-api-scopes-reason") ||
    recognize(host.table, method, path)?.route.action == null
  );
}

async function keyFor(row: NonNullable<TestKey["rows"]>[number]) {
  const name = JSON.stringify(row);
  const key =
    keys.get(name) ??
    (await site.putKey(name, { scope_mode: "granular", rows: [row] }));
  keys.set(name, key);
  return key;
}

function byResource(): [string, CompiledEntry[]][] {
  const groups = new Map<string, CompiledEntry[]>();
  for (const entry of registry.scopes) {
    groups.set(entry.resource, [...(groups.get(entry.resource) ?? []), entry]);
  }
  return [...groups];
}
