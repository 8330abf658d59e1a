import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { type RunningSandbox, startSandbox } from "./support/sandbox.ts";

/** What the pages load when they need it. */
const PARTS = "**/assets/state-*.js";

let sandbox: RunningSandbox;
let browser: Browser;

beforeAll(async () => {
  [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

test("a page says that a part of it is missing, and comes whole when it is loaded again", async () => {
  const page = await browser.newPage();
  await page.route(PARTS, (route) => route.abort());
  await page.goto(`${sandbox.address}/admin/api/keys/new-scoped`);
  await page.getByText("A part of this page could not be loaded.").waitFor();
  expect(await page.getByLabel("Description").count()).toBe(0);

  await page.unroute(PARTS);
  await page.getByRole("button", { name: "Load the page again" }).click();
  await page.getByLabel("Description").fill("Membership sync");
  await page.getByLabel("Search scopes").waitFor();
});
