import { connect, createUserKey } from "#client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, readCases, type Site } from "./site.ts";

interface Row {
  /** Who sends this. */
  client: string;
  call: string;
  key?: "admin" | "user" | "wrong";
  as?: string;
  method: string;
  url: string;
  headers?: Record<string, string>;
  /** As it goes over the wire. */
  body?: string;
  status: number;
  /** A part of the answer. */
  answer?: object;
  text?: string;
  /** Content type of the answer. */
  type?: string;
}

const BASE = "http://127.0.0.1:4200";
const { rows } = readCases<{ rows: Row[] }>("client-shapes");

let site: Site;
let userKey: string;

beforeAll(async () => {
  site = await openSite();
  const credentials = { apiKey: "the-admin-key", username: "sam" };
  const fetch: typeof globalThis.fetch = (input, init) =>
    site.fetch(String(input), init ?? {});
  const sam = connect({ site: BASE, credentials, fetch });
  ({ key: userKey } = await createUserKey(sam, {
    scopes: ["read", "write", "notifications", "session_info"],
    applicationName: "Shapes",
    clientId: "shapes",
  }));
}, 60_000);

afterAll(() => site.data.close());

describe("what published clients send is understood", () => {
  test.each(rows)("$client: $call", async (row) => {
    const { status, text, headers } = await site.ask(row.method, row.url, {
      headers: { ...keyOf(row), ...row.headers },
      ...(row.body === undefined ? {} : { body: row.body }),
    });

    expect(status, text).toBe(row.status);
    if (row.answer) {
      expect(JSON.parse(text)).toMatchObject(row.answer);
    }
    if (row.text !== undefined) {
      expect(text).toBe(row.text);
    }
    if (row.type !== undefined) {
      expect(headers.get("content-type")).toContain(row.type);
    }
    expect(site.errors).toEqual([]);
  });
});

function keyOf({ key, as }: Row): Record<string, string> {
  switch (key) {
    case "admin":
      return { "Api-Key": "the-admin-key", "Api-Username": as ?? "admin" };
    case "wrong":
      return { "Api-Key": "another-key", "Api-Username": "admin" };
    case "user":
      return { "User-Api-Key": userKey };
    default:
      return {};
  }
}
