import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, readCases, type Site, type TestKey } from "./site.ts";

interface Row {
  name: string;
  key?: string;
  as?: string;
  headers?: Record<string, string>;
  method: string;
  url: string;
  send?: unknown;
  form?: string;
  type?: string;
  status: number;
  /** A part of the answer. */
  body?: object;
  /** The whole answer, where it is a list. */
  list?: unknown[];
  text?: string;
  location?: string;
  /** Who acted, as the answer's header says. */
  username?: string;
}

const { keys, rows } = readCases<{
  keys: Record<string, TestKey>;
  rows: Row[];
}>("sandbox");

let site: Site;
let secrets: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await openSite();
  secrets = await site.putKeys(keys);
}, 60_000);

afterAll(() => site.data.close());

describe("the sandbox answers like Discourse with the plugin on", () => {
  test.each(rows)("$name", async (row) => {
    const answer = await site.ask(row.method, withKey(row.url), requestOf(row));

    expect(answer.status, answer.text).toBe(row.status);
    if (row.body) {
      expect(JSON.parse(answer.text)).toMatchObject(row.body);
    }
    if (row.list) {
      expect(JSON.parse(answer.text)).toEqual(row.list);
    }
    if (row.text !== undefined) {
      expect(answer.text).toBe(row.text);
    }
    if (row.location !== undefined) {
      expect(answer.headers.get("location")).toBe(row.location);
    }
    if (row.username !== undefined) {
      expect(answer.headers.get("x-discourse-username")).toBe(row.username);
    }
    expect(site.errors).toEqual([]);
  });
});

function requestOf({ key, as, headers, send, form, type }: Row) {
  return {
    ...(send === undefined ? {} : { send }),
    ...(form === undefined ? {} : { body: withKey(form) }),
    headers: {
      ...(key === undefined ? {} : { "Api-Key": secrets.get(key) ?? "" }),
      ...(as === undefined ? {} : { "Api-Username": as }),
      ...(form === undefined
        ? {}
        : { "Content-Type": type ?? "application/x-www-form-urlencoded" }),
      ...headers,
    },
  };
}

function withKey(text: string): string {
  return text.replace(
    /\{key:([\w-]+)\}/,
    (_, name: string) => secrets.get(name) ?? ""
  );
}
