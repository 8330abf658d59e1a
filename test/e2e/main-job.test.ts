import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import cases from "../cases/main-job.json" with { type: "json" };
import { connectBrowser } from "./support/connect-browser.ts";
import { Picker } from "./support/picker.ts";
import { type RunningSandbox, startSandbox } from "./support/sandbox.ts";

let sandbox: RunningSandbox;
let browser: Browser;
let page: Page;
let picker: Picker;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), connectBrowser()]);
  page = await browser.newPage();
  picker = new Picker(page);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

describe("a person makes the key for the main job in the picker", () => {
  test("and it does this job and nothing else", async () => {
    await picker.open(sandbox.address);
    await picker.describe("Membership sync");
    await picker.search("users.find_by_email");
    await picker.tick("users.find_by_email");
    await picker.search("/groups/41/members");
    await picker.limit("group_membership.edit", "41,");
    expect(await picker.previews("group_membership.edit")).toEqual(
      expect.arrayContaining([
        "PUT /groups/41/members",
        "DELETE /groups/41/members",
      ])
    );
    await picker.review();
    expect(await picker.told()).toEqual([
      "Find a user by email address",
      "Add and remove members",
    ]);
    await picker.create();
    const key = await picker.key();
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await picker.verify()).toContain("It works.");

    const rows = cases.rows.filter((row) => row.key === "member-adder");
    expect(rows.length).toBeGreaterThan(10);
    for (const { name, method, url, status, ...row } of rows) {
      const body = "body" in row ? JSON.stringify(row.body) : undefined;
      const answer = await fetch(`${sandbox.address}${await filled(url)}`, {
        method,
        headers: {
          "Api-Key": key,
          "Api-Username": "admin",
          ...(body ? { "Content-Type": "application/json" } : {}),
        },
        ...(body ? { body: await filled(body) } : {}),
      });
      expect(answer.status, `${name}: ${await answer.text()}`).toBe(status);
    }
  });

  test("and the key stays nowhere in the browser", async () => {
    const key = await picker.key();
    expect(page.url()).not.toContain(key);
    const kept = await page.evaluate<string>(
      `JSON.stringify([{...localStorage}, {...sessionStorage}, history.state, document.cookie])`
    );
    expect(kept).not.toContain(key);
  });
});

describe("what goes wrong is said, and nothing typed is lost", () => {
  test("no scope chosen", async () => {
    await picker.open(sandbox.address);
    await picker.describe("Nothing yet");
    await picker.review();
    expect(await picker.error("Choose at least one scope.")).toBe(true);
    expect(await picker.description()).toBe("Nothing yet");
  });

  test("a user whom nobody knows", async () => {
    await picker.actAs("nobody-at-all");
    await picker.search("categories.list");
    await picker.tick("categories.list");
    await picker.review();
    await picker.create();
    expect(await picker.error("Nobody here has this username.")).toBe(true);
    expect(await picker.description()).toBe("Nothing yet");
  });
});

const ids = new Map<string, string>();

/** Puts the sandbox's ids and addresses in the place of names. */
async function filled(text: string): Promise<string> {
  if (ids.size === 0) {
    const answer = await fetch(`${sandbox.address}/groups.json`, {
      headers: { "Api-Key": sandbox.adminKey, "Api-Username": "admin" },
    });
    // The sandbox's own answer, whose form its unit tests check.
    const { groups } = (await answer.json()) as {
      groups: { id: number; name: string }[];
    };
    groups.forEach(({ id, name }) => ids.set(`{group:${name}}`, String(id)));
  }
  return text
    .replace(/\{group:[\w-]+\}/g, (name) => ids.get(name) ?? name)
    .replace(/\{email:(\w+)\}/gi, (whole, name: string) =>
      whole.startsWith("{EMAIL")
        ? `${name}@example.com`.toUpperCase()
        : `${name}@example.com`
    );
}
