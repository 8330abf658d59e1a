import { module, test } from "qunit";
import { bigCatalogue } from "./support/catalogue.ts";
import { setupPicker } from "./support/setup-picker.ts";

module("Finding scopes", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  test("the list stands in groups under areas, all closed", async function (assert) {
    await picker.open();

    assert.deepEqual(page.areas, ["Content", "People", "Administration"]);
    assert.deepEqual(page.groups, [
      "Topics",
      "Users",
      "Group membership discourse-api-scopes",
      "Backups",
    ]);
    assert.deepEqual(page.scopes, [], "rows exist in open groups only");
    assert.strictEqual(page.status, "8 scopes in 4 groups");
    assert.strictEqual(page.groupCount("Group membership"), "0 of 2");
  });

  test("a scope among core's says who brought it", async function (assert) {
    await picker.open();
    await page.openGroup("Users");

    assert.strictEqual(page.source("Something unrated"), "other-plugin");
    assert.strictEqual(page.source("Make admins"), "");
  });

  test("what is typed before the scopes are there is kept", async function (assert) {
    picker.site.loadFails = true;
    await picker.open();
    await page.search("owners");

    picker.site.loadFails = false;
    await page.retry();

    assert.deepEqual(page.scopes, ["List members"]);
  });

  test("a group opens and closes", async function (assert) {
    await picker.open();

    await page.openGroup("Group membership");
    assert.deepEqual(page.scopes, ["List members", "Add and remove members"]);

    await page.openGroup("Group membership");
    assert.deepEqual(page.scopes, []);
  });

  for (const [typed, titles] of [
    ["owners", ["List members"]],
    ["MEMBERS add", ["Add and remove members"]],
    ["topics.read", ["Read topics"]],
    ["group_membership:edit", ["Add and remove members"]],
    ["PUT /groups", ["Add and remove members"]],
    ["put /groups/42/members", ["Add and remove members"]],
    ["/groups/42/members.json", ["List members", "Add and remove members"]],
    ["https://forum.example.com/t/12?page=2", ["Read topics"]],
    ["DELETE", ["Add and remove members"]],
    ["other-plugin", ["Something unrated"]],
  ] as const) {
    test(`“${typed}” finds ${titles.join(", ")}`, async function (assert) {
      await picker.open();
      await page.search(typed);

      assert.deepEqual(page.scopes, [...titles]);
    });
  }

  test("the number of finds is said", async function (assert) {
    await picker.open();
    await page.search("members");

    assert.strictEqual(page.status, "2 scopes in 1 group");
  });

  test("a search that finds nothing says so, and can be cleared", async function (assert) {
    await picker.open();

    await page.search("podcast");
    assert.strictEqual(page.noMatch, "No scope matches “podcast”.");
    assert.strictEqual(page.status, "No match");

    await page.clearSearch();
    assert.strictEqual(page.searchText, "");
    assert.strictEqual(page.groups.length, 4);
  });

  test("an address that no scope covers is an answer of its own", async function (assert) {
    await picker.open();
    await page.search("/admin/site_settings");

    assert.strictEqual(page.noMatch, "No scope covers “/admin/site_settings”.");
  });

  test("few finds open their groups; they can still be closed", async function (assert) {
    await picker.open();
    await page.search("members");
    assert.true(page.isGroupOpen("Group membership"));

    await page.openGroup("Group membership");
    assert.false(page.isGroupOpen("Group membership"));

    await page.search("member");
    assert.true(page.isGroupOpen("Group membership"), "a new search, anew");
  });

  test("many finds leave the groups closed and say how many are inside", async function (assert) {
    picker.site.catalogue = bigCatalogue(600);
    await picker.open();
    await page.search("thing");

    assert.deepEqual(page.scopes, []);
    assert.strictEqual(page.groupCount("Area 3"), "12 found · 0 of 12");
  });

  test("600 scopes answer a keystroke without delay", async function (assert) {
    picker.site.catalogue = bigCatalogue(600);
    await picker.open();

    const start = performance.now();
    await page.search("Do thing 59");
    const took = performance.now() - start;

    assert.strictEqual(page.scopes.length, 16);
    assert.true(took < 1000, `took ${Math.round(took)} ms`);
  });

  test("while the scopes can't be had, what was entered is kept", async function (assert) {
    picker.site.loadFails = true;
    await picker.open();
    await page.describe("Shop");
    assert.true(page.failure.includes("The server answered 502."));

    picker.site.loadFails = false;
    await page.retry();

    assert.strictEqual(page.groups.length, 4);
    assert.strictEqual(page.description, "Shop");
  });

  test("the host's own form is a click away", async function (assert) {
    await picker.open();
    await page.useStandardForm();

    assert.strictEqual(picker.site.leftFor, "standard form");
  });
});
