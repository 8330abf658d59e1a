import type { Page } from "playwright-core";
import { Picker } from "../e2e/support/picker.ts";

/** A state of the picker that is worth a picture. */
interface Sight {
  name: string;
  /** What stands at the top of the picture; null for the page's own top. */
  at: string | null;
  /** Leads there from the sight before. */
  reach(page: Page, address: string): Promise<void>;
}

const FIND = "users.find_by_email";
const EDIT = "group_membership.edit";
const PLANNED = `PUT /groups/41/members.json
GET /admin/users/list/all.json?email=sam@example.com`;

/** The way of one key, from the empty page to the key that replaces it. */
export const SIGHTS: readonly Sight[] = [
  {
    name: "start",
    at: null,
    reach: (page, address) => new Picker(page).open(address),
  },
  {
    name: "planner",
    at: "#scope-picker-start",
    async reach(page) {
      await page.locator("#scope-picker-planner").fill(PLANNED);
      await page.getByRole("button", { name: "Find scopes" }).click();
      await page.locator(".sp-plan").waitFor();
    },
  },
  {
    name: "search",
    at: "#scope-picker-scopes",
    async reach(page, address) {
      const picker = new Picker(page);
      await picker.open(address);
      await picker.describe("Membership sync");
      await picker.search("find user by email");
      await picker.tick(FIND);
    },
  },
  {
    name: "scope",
    at: `.sp-row[data-scope="${EDIT}"]`,
    async reach(page) {
      const picker = new Picker(page);
      await picker.search("/groups/41/members");
      await picker.limit(EDIT, "41,");
      await page.locator(".sp-example").first().waitFor();
    },
  },
  {
    name: "review",
    at: null,
    async reach(page) {
      const picker = new Picker(page);
      await picker.review();
      await picker.told();
    },
  },
  {
    name: "saved",
    at: null,
    async reach(page, address) {
      const picker = new Picker(page);
      await picker.create();
      await picker.verify();
      await cover(page, await picker.key(), "•".repeat(48));
      // A free port says nothing to a reader, and differs each time.
      await cover(page, address, "https://forum.example.com");
    },
  },
  {
    name: "key",
    at: null,
    async reach(page, address) {
      await page.goto(`${address}/admin/api/keys`);
      await page.getByRole("link", { name: "Membership sync" }).click();
      await page.locator(".sp-replace").waitFor();
    },
  },
  {
    name: "replace",
    at: null,
    async reach(page) {
      const picker = new Picker(page);
      await page.locator(".sp-replace").click();
      await page.getByRole("heading", { name: "New API key" }).waitFor();
      await page.locator(".sp-can li").first().waitFor();
      await picker.search("topics.read");
      await picker.tick("topics.read");
      await picker.review();
      await picker.told();
    },
  },
];

/** Writes something else wherever a text stands. */
async function cover(page: Page, text: string, by: string): Promise<void> {
  await page.evaluate(
    `for (const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT); walk.nextNode();) {
      walk.currentNode.data = walk.currentNode.data.replaceAll("${text}", "${by}");
    }`
  );
}
