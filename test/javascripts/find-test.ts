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
      "Group membership",
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

  test("of many finds the best stand on top; the groups say how many are inside", async function (assert) {
    picker.site.catalogue = bigCatalogue(600);
    await picker.open();
    await page.search("thing 7");

    assert.strictEqual(page.best.length, 8);
    assert.strictEqual(page.best[0], "Do thing 7");
    assert.deepEqual(page.scopes, page.best, "the groups are closed");
    assert.strictEqual(page.groupCount("Area 6"), "3 found · 0 of 12");

    await page.openGroup("Area 6");
    assert.strictEqual(page.scopes.length, 11, "no scope stands there twice");
  });

  test("few finds are shown at once, the best group first", async function (assert) {
    await picker.open();
    await page.search("read");

    assert.deepEqual(page.best, []);
    assert.strictEqual(page.groups[0], "Topics");
    assert.true(page.scopes.includes("Read topics"));
  });

  test("what was looked for stands out", async function (assert) {
    await picker.open();
    await page.search("memb add");

    assert.deepEqual(page.marked, ["Add", "memb"]);
  });

  test("an address is found by the site's own rules, a whole one by nothing else", async function (assert) {
    await picker.open();
    await page.search("/groups/42/members");
    assert.deepEqual(page.scopes, ["List members", "Add and remove members"]);

    await page.search(
      "curl -X DELETE https://forum.example.com/groups/42/members.json -d user_id=8"
    );
    assert.deepEqual(page.scopes, ["Add and remove members"]);
    assert.strictEqual(picker.site.rulesAsked, 1);
  });

  test("a controller's action finds who opens it", async function (assert) {
    await picker.open();
    await page.search("groups#add_members");

    assert.deepEqual(page.scopes, ["Add and remove members"]);
  });

  test("without the rules addresses are found by what core prints", async function (assert) {
    picker.site.rulesFail = true;
    await picker.open();
    await page.search("PUT /groups/42/members.json");

    assert.deepEqual(page.scopes, ["Add and remove members"]);
  });

  test("filters narrow the list, with or without a search", async function (assert) {
    await picker.open();

    await page.filter("source", "other-plugin");
    assert.deepEqual(page.scopes, ["Something unrated"]);
    assert.strictEqual(page.status, "1 scope in 1 group");

    await page.resetFilters();
    await page.filter("effect", "reads");
    await page.filter("risk", "escalation");
    assert.deepEqual(page.scopes, ["Download backups"]);

    await page.search("topics");
    assert.strictEqual(page.noMatch, "No scope matches “topics”.");

    await page.showAll();
    assert.strictEqual(page.status, "8 scopes in 4 groups");
  });

  test("the filter for chosen scopes keeps what is unticked under it", async function (assert) {
    await picker.open();
    await page.openGroup("Group membership");
    await page.tick("List members");
    await page.toggleChosenFilter();
    assert.deepEqual(page.scopes, ["List members"]);
    assert.strictEqual(page.chosenFilter, "Chosen 1");

    await page.tick("List members");
    assert.deepEqual(
      page.scopes,
      ["List members"],
      "it stays to be ticked again"
    );

    await page.toggleChosenFilter();
    assert.strictEqual(page.status, "8 scopes in 4 groups");
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
