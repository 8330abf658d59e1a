import { module, test } from "qunit";
import { setupPicker } from "./support/setup-picker.ts";

module("Keyboard", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  test("/ goes to the search", async function (assert) {
    await picker.open();
    await page.press("/");

    assert.strictEqual(page.focused, "scope-picker-search");
  });

  test("/ in a field is a character", async function (assert) {
    await picker.open();
    await page.focusDescription();
    await page.pressInDescription("/");

    assert.strictEqual(page.focused, "scope-picker-description");
  });

  test("/ is left alone once the picker is gone from the page", async function (assert) {
    await picker.open();
    await page.describe("Mirror");
    await page.access("global");
    await page.press("/");

    assert.notStrictEqual(page.focused, "scope-picker-search");
  });

  test("Escape clears the search", async function (assert) {
    await picker.open();
    await page.search("topics");
    await page.pressInSearch("Escape");

    assert.strictEqual(page.searchText, "");
    assert.strictEqual(page.status, "8 scopes in 4 groups");
  });

  test("the arrows move through search, groups and scopes", async function (assert) {
    await picker.open();
    await page.openGroup("Topics");
    await page.focusSearch();

    await page.pressHere("ArrowDown");
    assert.strictEqual(page.focusedName, "Topics");
    await page.pressHere("ArrowDown");
    assert.strictEqual(page.focusedName, "Read topics");
    await page.pressHere("End");
    assert.strictEqual(page.focusedName, "Backups");
    await page.pressHere("Home");
    assert.strictEqual(page.focusedName, "Topics");
    await page.pressHere("ArrowUp");
    assert.strictEqual(page.focusedName, "scope-picker-search");
  });

  for (const [direction, forwards, backwards] of [
    ["ltr", "ArrowRight", "ArrowLeft"],
    ["rtl", "ArrowLeft", "ArrowRight"],
  ] as const) {
    test(`sideways opens and closes, ${direction}`, async function (assert) {
      await picker.open();
      page.setDirection(direction);
      await page.focusSearch();
      await page.pressHere("ArrowDown");

      await page.pressHere(forwards);
      assert.true(page.isGroupOpen("Topics"));

      await page.pressHere("ArrowDown");
      await page.pressHere(forwards);
      assert.true(page.isScopeOpen("Read topics"));

      await page.pressHere(backwards);
      assert.false(page.isScopeOpen("Read topics"));

      await page.pressHere(backwards);
      assert.strictEqual(page.focusedName, "Topics");

      await page.pressHere(backwards);
      assert.false(page.isGroupOpen("Topics"));
    });
  }

  test("Enter opens a scope, then goes in; Escape comes back", async function (assert) {
    await picker.open();
    await page.openGroup("Topics");
    await page.focusSearch();
    await page.pressHere("ArrowDown");
    await page.pressHere("ArrowDown");

    await page.pressHere("Enter");
    assert.true(page.isScopeOpen("Read topics"));
    assert.strictEqual(page.focusedName, "Read topics");

    await page.pressHere("Enter");
    assert.strictEqual(page.focusedName, "scope-topics-read-topic_id");

    await page.pressHere("Escape");
    assert.false(page.isScopeOpen("Read topics"));
    assert.strictEqual(page.focusedName, "Read topics");
  });

  test("Ctrl+Enter goes on to the review", async function (assert) {
    await picker.open();
    await page.describe("Shop");
    await page.openGroup("Topics");
    await page.tick("Read topics");
    await page.focusSearch();
    await page.pressHere("Enter", { ctrlKey: true });

    assert.strictEqual(page.heading, "Review this key");
  });

  test("Escape closes the sheet", async function (assert) {
    await picker.open();
    await page.toggleSheet();
    assert.true(page.isSheetOpen);

    await page.focusDescription();
    await page.pressHere("Escape");
    assert.false(page.isSheetOpen);
  });

  test("Enter in the search does not save", async function (assert) {
    await picker.open();
    await page.describe("Shop");
    await page.search("topics");

    assert.true(await page.isStoppedInSearch("Enter"));
  });
});
