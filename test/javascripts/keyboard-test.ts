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

  test("Enter in the search does not save", async function (assert) {
    await picker.open();
    await page.describe("Shop");
    await page.search("topics");

    assert.true(await page.isStoppedInSearch("Enter"));
  });
});
