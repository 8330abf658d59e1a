import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AS_ADMIN, openSite, readCases, type Site } from "./site.ts";

interface Row {
  name: string;
  /** The whole JSON body. */
  body?: unknown;
  /** What stands under `key` in a JSON body. */
  send?: unknown;
  form?: string;
  type?: string;
  status: number;
  errors?: string[];
  error_type?: string;
  stored?: object;
}

const { rows } = readCases<{ rows: Row[] }>("new-keys");

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

describe("a key is made as asked, or not at all", () => {
  test.each(rows)("$name", async (row) => {
    const before = await countKeys();
    const answer = await site.ask("POST", "/admin/api/keys.json", askedBy(row));

    expect(answer.status, answer.text).toBe(row.status);
    expect(await countKeys()).toBe(before + (row.status === 200 ? 1 : 0));
    const body = JSON.parse(answer.text);
    if (row.errors) {
      expect(body.errors).toEqual(row.errors);
    }
    if (row.error_type) {
      expect(body.error_type).toBe(row.error_type);
    }
    if (row.status === 200) {
      const shown = await site.ask(
        "GET",
        `/admin/api/keys/${body.key.id}.json`
      );
      expect(body.key.truncated_key).toBe(body.key.key.slice(0, 4));
      expect(shown.text).not.toContain(body.key.key);
      expect(JSON.parse(shown.text).key).toMatchObject(row.stored ?? {});
    }
  });
});

async function countKeys(): Promise<number> {
  const row = await site.data.database.first<{ count: number }>(
    "SELECT count(*)::int AS count FROM api_keys"
  );
  return row?.count ?? 0;
}

function askedBy({ body, send, form, type }: Row) {
  if (form !== undefined) {
    const contentType = type ?? "application/x-www-form-urlencoded";
    return {
      body: form,
      headers: { ...AS_ADMIN, "Content-Type": contentType },
    };
  }
  const sent = JSON.stringify(body ?? { key: send }).replace(
    /\{(\d+) letters\}/,
    (_, count: string) => "x".repeat(Number(count))
  );
  return { send: JSON.parse(sent) };
}
