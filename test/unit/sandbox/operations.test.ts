import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AS_ADMIN, openSite, readCases, type Site } from "./site.ts";

/** A call, in the order in which a program makes them. */
interface Step {
  name: string;
  /** Asks by a key that holds this scope only, after one that lacks it was refused. */
  scope?: string;
  /** `nobody` has no key at all. */
  as?: string;
  method: string;
  url: string;
  send?: unknown;
  status: number;
  /** A part of the answer. */
  body?: object;
  /** The whole answer, where it is a list. */
  list?: unknown[];
  /** All members of the answer, or of its first member that this path names. */
  keys?: readonly string[];
  at?: string;
  text?: string;
  /** Whole lines of a text that are in it. */
  lines?: readonly string[];
}

const { topics } = readCases<{ topics: Record<string, Step[]> }>(
  "sandbox-operations"
);

let site: Site;
let made = 0;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

describe.each(Object.entries(topics))("%s", (_, steps) => {
  test.each(steps)("$name", async (step) => {
    if (step.scope !== undefined) {
      const refused = await ask(step, await keyOf("search:query"));
      expect([403, 404]).toContain(refused.status);
      expect(refused.headers.get("x-api-scopes-reason")).toBe("scope_missing");
    }
    const key =
      step.scope === undefined ? AS_ADMIN["Api-Key"] : await keyOf(step.scope);
    const answer = await ask(step, key);

    expect(answer.status, answer.text).toBe(step.status);
    if (step.body) {
      expect(JSON.parse(answer.text)).toMatchObject(step.body);
    }
    if (step.list) {
      expect(JSON.parse(answer.text)).toEqual(step.list);
    }
    if (step.keys) {
      const part = partOf(JSON.parse(answer.text), step.at);
      expect(Object.keys(part).sort()).toEqual([...step.keys].sort());
    }
    if (step.text !== undefined) {
      expect(answer.text).toBe(step.text);
    }
    for (const line of step.lines ?? []) {
      expect(answer.text.split("\r\n")).toContain(line);
    }
    expect(site.errors).toEqual([]);
  });
});

function ask({ as = "admin", method, url, send }: Step, key: string) {
  const headers = { "Api-Key": key, "Api-Username": as };
  return site.ask(method, url, {
    ...(send === undefined ? {} : { send }),
    headers: as === "nobody" ? {} : headers,
  });
}

function keyOf(scope: string): Promise<string> {
  const [resource = "", action = ""] = scope.split(":");
  return site.putKey(`operation-${made++}`, {
    scope_mode: "granular",
    rows: [{ resource, action }],
  });
}

/** @example partOf({ badges: [{ id: 1 }] }, "badges.0") // { id: 1 } */
function partOf(value: object, path = ""): object {
  return path
    .split(".")
    .filter(Boolean)
    .reduce<object>(
      (part, name) => Object(Reflect.get(part, name)) as object,
      value
    );
}
