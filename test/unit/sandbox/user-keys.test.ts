import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, startRun } from "../../protocol/given.ts";
import { runRow } from "../../protocol/run-row.ts";
import { rows } from "../../protocol/table.ts";
import { openSite, type Site } from "./site.ts";

let site: Site;
let run: Run;

beforeAll(async () => {
  site = await openSite({ perUserKey: 100_000 });
  run = startRun({
    base: "http://127.0.0.1:4200",
    adminKey: "the-admin-key",
    fetch: site.fetch,
  });
}, 120_000);

afterAll(() => site.data.close());

describe("the sandbox speaks the protocol of user API keys", () => {
  test.each(rows)("$name", async (row) => {
    expect(await runRow(run, row)).toEqual([]);
    expect(site.errors).toEqual([]);
  });

  test("the table is large, and says of each row whether core answers so too", () => {
    const names = rows.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(rows.length).toBeGreaterThanOrEqual(60);
  });
});
