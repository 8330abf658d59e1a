import { module, test } from "qunit";
import { bigCatalogue, scope } from "./support/catalogue.ts";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";

module("Saving", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function fillForm(): Promise<void> {
    await picker.open();
    await page.describe(" Shop ");
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    await page.type(EDIT, "42,43,");
  }

  test("a granular key is sent as core's endpoint reads it", async function (assert) {
    await fillForm();
    await page.tick("List members");
    await page.save();

    assert.deepEqual(picker.site.saved, [
      {
        description: "Shop",
        scope_mode: "granular",
        scopes: [
          { scope_id: "group_membership:edit", id: "42,43" },
          { scope_id: "group_membership:list" },
        ],
      },
    ]);
  });

  test("a read-only key names the scope without which it would be global", async function (assert) {
    await picker.open();
    await page.describe("Mirror");
    await page.actAs("sam");
    await page.access("read_only");
    await page.save();

    assert.deepEqual(picker.site.saved, [
      {
        description: "Mirror",
        username: "sam",
        scope_mode: "read_only",
        scopes: [{ scope_id: "global:read" }],
      },
    ]);
  });

  test("a global key carries no scopes", async function (assert) {
    await picker.open();
    await page.describe("Everything");
    await page.access("global");
    await page.save();

    assert.deepEqual(picker.site.saved, [
      { description: "Everything", scope_mode: "global" },
    ]);
  });

  test("without a description nothing is sent, and it is said at the field", async function (assert) {
    await picker.open();
    await page.save();

    assert.true(page.descriptionProblem.startsWith("Say what the key is for."));
    assert.strictEqual(page.focused, "scope-picker-description");
    assert.deepEqual(picker.site.saved, []);
  });

  test("without a user nothing is sent", async function (assert) {
    await fillForm();
    await page.actAs("");
    await page.save();

    assert.strictEqual(
      page.userProblem,
      "Choose the user that the key acts as."
    );
    assert.strictEqual(page.focused, "scope-picker-user");
    assert.deepEqual(picker.site.saved, []);
  });

  test("a granular key without a scope is not sent", async function (assert) {
    await picker.open();
    await page.describe("Shop");
    await page.save();

    assert.true(page.searchProblem.startsWith("Choose at least one scope."));
    assert.strictEqual(page.focused, "scope-picker-search");
    assert.deepEqual(picker.site.saved, []);
  });

  test("a limit that can't be understood keeps the key from being wider than meant", async function (assert) {
    await fillForm();
    await page.type(EDIT, "testers");
    await page.search("topics");
    await page.save();

    assert.deepEqual(picker.site.saved, []);
    assert.strictEqual(page.limitText(EDIT), "testers");
    assert.strictEqual(page.focused, "scope-group_membership-edit-id");
  });

  test("a limit far down in a long list is led to all the same", async function (assert) {
    const big = bigCatalogue(600);
    const far = scope({
      resource: "area_49",
      action: "far",
      title: "Do it far away",
      urls: ["/far/:id (PUT)"],
      params: [{ name: "id", in: "path", kind: "group", alias: null }],
    });
    picker.site.catalogue = { ...big, scopes: [...big.scopes, far] };
    await picker.open();
    await page.describe("Shop");
    await page.search("far away");
    await page.openScope(far.title);
    await page.type(far.title, "42,");
    await page.type(far.title, "testers");
    await page.search("");
    await page.save();

    assert.deepEqual(picker.site.saved, []);
    assert.strictEqual(page.focused, "scope-area_49-far-id");
  });

  test("text still in the field counts", async function (assert) {
    await fillForm();
    await page.type(EDIT, "44");
    await page.save();

    assert.deepEqual(picker.site.saved[0]?.scopes, [
      { scope_id: "group_membership:edit", id: "42,43,44" },
    ]);
  });

  test("pressing twice sends once", async function (assert) {
    await fillForm();
    picker.site.holdAnswers();
    await page.save();
    assert.false(page.canSave);
    await page.submitAgain();
    assert.strictEqual(picker.site.saved.length, 1);

    picker.site.answer();
    await page.settle();
    assert.strictEqual(page.key, "8f1c0b7e5a2d94f3");
  });

  test("refusals stand where they belong, and nothing is lost", async function (assert) {
    await fillForm();
    picker.site.outcome = {
      saved: false,
      refusals: [
        { message: "The database is read-only." },
        { message: "Too long.", field: "description" },
      ],
    };
    await page.save();

    assert.strictEqual(page.step, "choose", "where the field is");
    assert.strictEqual(page.descriptionProblem, "Too long.");
    assert.strictEqual(page.description, " Shop ");
    assert.deepEqual(page.values(EDIT), ["42", "43"]);
  });

  test("a refusal without a place stands above the buttons", async function (assert) {
    await fillForm();
    picker.site.outcome = {
      saved: false,
      refusals: [{ message: "The database is read-only." }],
    };
    await page.save();

    assert.true(page.refusal.includes("The database is read-only."));
    assert.strictEqual(page.focused, "scope-picker-refusal");
    assert.true(page.canSave);
  });

  test("a refused user is said at the user", async function (assert) {
    await fillForm();
    await page.actAs("nobody");
    picker.site.outcome = {
      saved: false,
      refusals: [{ message: "Not found.", field: "username" }],
    };
    await page.save();

    assert.strictEqual(page.userProblem, "Not found.");
    assert.strictEqual(page.focused, "scope-picker-user");
  });

  test("a second try forgets the first refusal", async function (assert) {
    await fillForm();
    const { outcome } = picker.site;
    picker.site.outcome = {
      saved: false,
      refusals: [{ message: "Try later." }],
    };
    await page.save();
    picker.site.outcome = outcome;
    await page.save();

    assert.strictEqual(page.key, "8f1c0b7e5a2d94f3");
  });
});
