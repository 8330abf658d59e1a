import { module, test } from "qunit";
import { GROUP_SOURCES } from "./support/fake-sources.ts";
import { ScreenReader } from "./support/screen-reader.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { ValuesPage } from "./support/values-page.ts";

const EDIT = "Add and remove members";
const ADMINS = "Make admins";

module("Screen reader", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const values = new ValuesPage();
  let reader = new ScreenReader();

  hooks.beforeEach(async function () {
    picker.site.sources = GROUP_SOURCES;
    await picker.open();
    reader = new ScreenReader();
    reader.listen();
  });

  hooks.afterEach(() => reader.leave());

  test("says once what a search finds", async function (assert) {
    await page.search("memb");
    assert.deepEqual(reader.hear(), ["2 scopes in 1 group"]);

    await page.search("podcast");
    assert.deepEqual(reader.hear(), ["No match"]);

    await page.clearSearch();
    assert.deepEqual(reader.hear(), ["8 scopes in 4 groups"]);
  });

  test("reads a group with its count and its level", async function (assert) {
    assert.deepEqual(await reader.readGroup("Group membership"), [
      'heading "Group membership 0 of 2" level=4',
      'button "Group membership 0 of 2" expanded=false',
      'radiogroup "Level of Group membership"',
      'radio "None" checked=true',
      'radio "Read" checked=false',
      'radio "Write" checked=false',
      'radio "Custom" checked=false',
    ]);

    await page.chooseLevel("Group membership", "write");
    assert.deepEqual(reader.hear(), ["8 scopes in 4 groups 2 chosen"]);
  });

  test("reads a scope with its risk and what it does", async function (assert) {
    await page.openGroup("Group membership");
    assert.deepEqual(await reader.readScope(EDIT), [
      'checkbox "Add and remove members Write group_membership.edit" checked=false (Adds people to a group and removes them.)',
      "Adds people to a group and removes them.",
      'button "Any group Limits and addresses of Add and remove members" expanded=false',
    ]);

    await page.tick(EDIT);
    assert.deepEqual(reader.hear(), ["8 scopes in 4 groups 1 chosen"]);
    await page.openScope(EDIT);
    assert.deepEqual(await reader.readScope(EDIT), [
      'checkbox "Add and remove members Write group_membership.edit" checked=true (Adds people to a group and removes them.)',
      "Adds people to a group and removes them.",
      'button "Any group Limits and addresses of Add and remove members" expanded=true',
    ]);
  });

  module("limiting a scope", function (limits) {
    limits.beforeEach(async function () {
      await page.openGroup("Group membership");
      await page.tick(EDIT);
      await page.openScope(EDIT);
      reader.hear();
    });

    test("says how many values are found, and which one was taken", async function (assert) {
      await values.lookFor(EDIT, "te");
      assert.deepEqual(reader.hear(), ["2 found"]);

      await values.press(EDIT, "ArrowDown");
      assert.strictEqual(values.marked(EDIT), "testers");

      await values.press(EDIT, "Enter");
      assert.deepEqual(reader.hear(), ["Only group testers"]);

      await values.lookFor(EDIT, "nobody");
      assert.deepEqual(reader.hear(), ["No group matches “nobody”."]);
    });

    test("reads values, each with the way to take it back", async function (assert) {
      await page.paste(EDIT, "41, 42");
      assert.deepEqual(reader.hear(), ["Only group customers, testers"]);
      assert.deepEqual(await reader.readLimits(EDIT), [
        "customers",
        "41",
        'button "Remove customers"',
        "testers",
        "42",
        'button "Remove testers"',
        'combobox "Only these groups id" expanded=false (Read in the address and nowhere else. A request without it is refused.)',
        "Read in the address and nowhere else. A request without it is refused.",
        "Only group customers, testers",
      ]);
    });

    test("keeps the focus near a value that was taken back", async function (assert) {
      await page.paste(EDIT, "41, 42");
      reader.hear();

      await page.removeValue(EDIT, "customers");
      assert.deepEqual(reader.hear(), ["Only group testers"]);
      assert.strictEqual(await reader.readFocus(), 'button "Remove testers"');

      await page.removeValue(EDIT, "testers");
      assert.deepEqual(reader.hear(), ["Any group"]);
      assert.strictEqual(page.focused, "scope-group_membership-edit-id");
    });

    test("says that the site does not have a value", async function (assert) {
      await page.paste(EDIT, "41 9");
      assert.deepEqual(reader.hear(), [
        "This site has no group “9”. The limit keeps it all the same: it opens nothing until there is one.",
        "Only group customers, 9",
      ]);
    });

    test("ties a mistake to its field", async function (assert) {
      await page.type(EDIT, "foo,");
      assert.deepEqual(reader.hear(), [
        "Only numbers here. “foo” is not an id.",
        "No group matches “foo”.",
      ]);
      const lines = await reader.readLimits(EDIT);
      const field = lines.find((line) => line.startsWith("combobox")) ?? "";
      assert.true(field.includes("invalid=true"), field);
      assert.true(field.includes("(Only numbers here. “foo”"), field);
    });
  });

  test("reads the review by its headings, and its price", async function (assert) {
    await page.describe("Shop");
    await page.search("admins");
    await page.tick(ADMINS);
    reader.hear();
    await page.review();

    assert.strictEqual(
      await reader.readFocus(),
      'heading "Review this key" level=1 (Nothing is saved yet.)'
    );
    assert.deepEqual(await reader.readHeadings(), [
      'heading "Review this key" level=1 (Nothing is saved yet.)',
      'heading "This key can" level=2',
      'heading "Change" level=3',
      'heading "Worth a second look" level=2',
      'heading "This key can give itself more rights" level=2',
      'heading "At a glance" level=2',
    ]);

    await page.create();
    assert.deepEqual(reader.hear(), []);
    const tick =
      'checkbox "I understand that whoever holds this key can become an admin of this site." checked=false invalid=true (Tick the box, or go back and choose less.)';
    assert.deepEqual(await reader.readConfirmation(), [
      'group "This key can give itself more rights"',
      'heading "This key can give itself more rights" level=2',
      "Make admins",
      ".",
      tick,
      "Tick the box, or go back and choose less.",
    ]);
    assert.strictEqual(await reader.readFocus(), tick);
  });

  test("says once why a key was refused", async function (assert) {
    picker.site.outcome = {
      saved: false,
      refusals: [{ message: "Unknown.", scope_id: "topics:read" }],
    };
    await page.describe("Shop");
    await page.search("Read topics");
    await page.tick("Read topics");
    await page.review();
    reader.hear();
    await page.create();

    assert.deepEqual(reader.hear(), []);
    assert.strictEqual(
      await reader.readFocus(),
      'group "The key was not created."'
    );
  });

  test("leads to the new key, and says that it is copied", async function (assert) {
    await page.describe("Shop");
    await page.access("read_only");
    await page.save();
    reader.hear();

    assert.strictEqual(
      await reader.readFocus(),
      'heading "Your key is ready" level=1 (It works from this moment on.)'
    );
    assert.deepEqual(await reader.readSecret(), [
      'region "Copy this key now"',
      'heading "Copy this key now" level=2',
      "Discourse keeps only a fingerprint of it. It will not be shown again.",
      "8f1c0b7e5a2d94f3",
      'button "Copy key"',
    ]);

    await page.copyKey();
    assert.deepEqual(await reader.hearNext(), ["Copied"]);
    picker.site.verified = { ok: true, scopes: ["global:read"] };
    await page.verify();
    assert.deepEqual(reader.hear(), [
      "It works. The site reports 1 scope, the one that you reviewed.",
    ]);
  });

  test("says once what a manifest brought", async function (assert) {
    await page.openManifest(
      '{ "manifest": 1, "name": "Shop", "scopes": [{ "scope": "topics.read" }] }'
    );
    assert.deepEqual(reader.hear(), [
      "Opened from a manifest by Shop: review everything. 1 scope was added. Nothing is saved yet.",
      "8 scopes in 4 groups 1 chosen",
    ]);
  });
});
