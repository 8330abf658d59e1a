import { module, test } from "qunit";
import { CATALOGUE } from "./support/catalogue.ts";
import { setupPicker } from "./support/setup-picker.ts";

module("Choosing", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  test("nothing is chosen at first, and Granular is preset", async function (assert) {
    await picker.open();

    assert.deepEqual(page.summary, []);
    assert.strictEqual(page.summaryRisk, "No access yet");
    assert.true(page.hasScopeList);
  });

  test("a ticked scope shows in the summary, the group and the count", async function (assert) {
    await picker.open();
    await page.openGroup("Group membership");
    await page.tick("List members");

    assert.deepEqual(page.summary, ["List members Any group"]);
    assert.strictEqual(page.groupCount("Group membership"), "1 of 2");
    assert.strictEqual(page.status, "8 scopes in 4 groups 1 chosen");
    assert.strictEqual(page.summaryRisk, "Highest risk: Read");
  });

  test("the summary begins with the gravest", async function (assert) {
    await picker.open();
    await page.search("e");
    for (const title of [
      "Read topics",
      "Make admins",
      "Add and remove members",
      "Something unrated",
      "Find a user by email",
    ]) {
      await page.tick(title);
    }

    assert.deepEqual(page.summary, [
      "Make admins",
      "Find a user by email",
      "Something unrated",
      "Add and remove members Any group",
      "Read topics Any topic",
    ]);
    assert.strictEqual(page.summaryRisk, "Highest risk: Escalation");
    assert.strictEqual(page.risk("Something unrated"), "Not rated");
  });

  test("a scope can be removed in the summary", async function (assert) {
    await picker.open();
    await page.openGroup("Topics");
    await page.tick("Read topics");
    await page.removeFromSummary("Read topics");

    assert.false(page.isTicked("Read topics"));
    assert.deepEqual(page.summary, []);
  });

  test("a choice outlives the search that found it", async function (assert) {
    await picker.open();
    await page.search("PUT /groups");
    await page.tick("Add and remove members");
    await page.search("topics");

    assert.deepEqual(page.summary, ["Add and remove members Any group"]);
  });

  for (const [mode, warning] of [
    ["read_only", "A read-only key reads everything."],
    ["global", "A global key is the whole site in one line of text."],
  ] as const) {
    test(`${mode} hides the scopes and says its price`, async function (assert) {
      await picker.open();
      await page.access(mode);

      assert.true(page.warning.startsWith(warning));
      assert.false(page.hasScopeList);

      await page.chooseScopesInstead();
      assert.true(page.hasScopeList);
      assert.strictEqual(page.warning, "");
    });
  }

  test("chosen scopes come back after a look at Global", async function (assert) {
    await picker.open();
    await page.openGroup("Topics");
    await page.tick("Read topics");
    await page.access("global");
    assert.strictEqual(page.summaryRisk, "Highest risk: Escalation");

    await page.access("granular");
    assert.deepEqual(page.summary, ["Read topics Any topic"]);
  });

  test("a level chooses the common part of a group, and never what can do real harm", async function (assert) {
    await picker.open();
    assert.strictEqual(page.level("Topics"), "None");

    await page.chooseLevel("Topics", "read");
    assert.deepEqual(page.summary, ["Read topics Any topic"]);

    await page.chooseLevel("Topics", "write");
    assert.strictEqual(page.groupCount("Topics"), "2 of 2");

    await page.chooseLevel("Topics", "none");
    assert.deepEqual(page.summary, []);

    assert.false(page.offersLevel("Users", "read"), "nothing there to read");
    assert.false(page.offersLevel("Users", "write"));
    await page.openGroup("Users");
    assert.deepEqual(page.rowsApart("Users"), [
      "Find a user by email",
      "Make admins",
      "Something unrated",
    ]);
  });

  test("the level follows what is ticked", async function (assert) {
    await picker.open();
    await page.openGroup("Group membership");
    await page.tick("Add and remove members");
    assert.strictEqual(page.level("Group membership"), "Custom");

    await page.tick("List members");
    assert.strictEqual(page.level("Group membership"), "Write");
  });

  test("Custom opens the group and gives back the last own choice", async function (assert) {
    await picker.open();
    await page.openGroup("Group membership");
    await page.tick("Add and remove members");
    await page.openGroup("Group membership");
    await page.chooseLevel("Group membership", "none");
    assert.deepEqual(page.summary, []);

    await page.chooseLevel("Group membership", "custom");
    assert.true(page.isGroupOpen("Group membership"));
    assert.deepEqual(page.summary, ["Add and remove members Any group"]);
  });

  test("what a scope implies is ticked, said, and in the key", async function (assert) {
    picker.site.catalogue = {
      ...CATALOGUE,
      scopes: CATALOGUE.scopes.map((scope) =>
        scope.scope_id === "group_membership:edit"
          ? { ...scope, implies: ["group_membership:list"] }
          : scope
      ),
    };
    await picker.open();
    await page.openGroup("Group membership");
    await page.tick("Add and remove members");

    assert.true(page.isTicked("List members"));
    assert.false(page.canTick("List members"));
    assert.strictEqual(
      page.implied("List members"),
      "Included by Add and remove members"
    );
    assert.strictEqual(page.status, "8 scopes in 4 groups 2 chosen");

    await page.tick("Add and remove members");
    assert.false(page.isTicked("List members"));
  });

  test("the summary says whom the key acts as", async function (assert) {
    await picker.open();
    assert.strictEqual(
      page.actsAs,
      "Acts as any user the caller names, admins included."
    );

    await page.actAs("sam");
    assert.strictEqual(page.actsAs, "Acts as sam and nobody else.");
  });
});
