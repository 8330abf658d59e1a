import { focus } from "@ember/test-helpers";
import { module, test } from "qunit";
import { GROUP_SOURCES } from "./support/fake-sources.ts";
import { looks } from "./support/looks.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { ValuesPage } from "./support/values-page.ts";

const EDIT = "Add and remove members";
const NO_LINE = /^(?:0px|\S+ none)/;

module("Forced colours", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const values = new ValuesPage();

  hooks.beforeEach(async function () {
    await window.setMedia({ forcedColors: "active" });
    picker.site.sources = GROUP_SOURCES;
    await picker.open();
  });

  hooks.afterEach(() => window.setMedia({ forcedColors: null }));

  test("what is chosen differs from what is not", async function (assert) {
    await page.chooseLevel("Group membership", "read");

    const level = (name: string) => looks.level("Group membership", name);
    assert.notDeepEqual(level("read"), level("write"));
    assert.notDeepEqual(looks.access("granular"), looks.access("global"));
    assert.notDeepEqual(looks.actsAs("all"), looks.actsAs("single"));
    assert.false(NO_LINE.test(looks.levels("Group membership").outline));

    const before = looks.chosenFilter();
    await page.toggleChosenFilter();
    assert.notDeepEqual(looks.chosenFilter(), before);
  });

  test("what can't be chosen differs from what can", async function (assert) {
    const inkOf = (level: string) => looks.level("Backups", level).ink;
    assert.notStrictEqual(inkOf("read"), inkOf("none"));
    assert.strictEqual(inkOf("read"), grayText());
  });

  test("the focus is seen, on what is chosen too", async function (assert) {
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    for (const place of [
      "#scope-picker-search",
      ".sp-row__check",
      ".sp-limit",
      ".sp-group__toggle",
    ]) {
      await focus(place);
      assert.false(NO_LINE.test(looks.focused().outline), place);
    }

    const before = looks.access("granular");
    await focus("[name=scope_mode]:checked");
    assert.notDeepEqual(looks.access("granular"), before);
  });

  test("values have an edge, and the marked one stands out", async function (assert) {
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    const field = looks.field(EDIT).border;
    await page.paste(EDIT, "41 9");
    assert.false(NO_LINE.test(looks.chip(EDIT, "customers").outline));
    assert.notStrictEqual(
      looks.chip(EDIT, "9").outline,
      looks.chip(EDIT, "customers").outline
    );

    await values.lookFor(EDIT, "te");
    await values.press(EDIT, "ArrowDown");
    assert.notDeepEqual(looks.option(EDIT, 0), looks.option(EDIT, 1));

    await page.type(EDIT, "foo,");
    assert.notStrictEqual(looks.field(EDIT).border, field);
  });

  test("grave risks have an edge", async function (assert) {
    await page.search("e");
    assert.false(NO_LINE.test(looks.risk("Make admins").outline));
    assert.false(NO_LINE.test(looks.risk("Find a user by email").outline));
    assert.true(NO_LINE.test(looks.risk("Read topics").outline));
  });

  test("nothing is painted in colours of its own", async function (assert) {
    await page.search("e");
    for (const title of page.scopes) {
      await page.tick(title);
    }
    assert.deepEqual(looks.strayDrawings(), []);
    assert.deepEqual(looks.paintedGrounds(), []);
  });
});

module("Less motion", function (hooks) {
  const picker = setupPicker(hooks);

  hooks.afterEach(() => window.setMedia({ reducedMotion: null }));

  test("nothing moves", async function (assert) {
    await picker.open();
    assert.notStrictEqual(looks.moving(), 0);

    await window.setMedia({ reducedMotion: "reduce" });
    assert.strictEqual(looks.moving(), 0);
  });
});

function grayText(): string {
  const probe = document.createElement("i");
  probe.style.color = "GrayText";
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
