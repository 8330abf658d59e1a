import { module, test } from "qunit";
import { GROUP_SOURCES } from "./support/fake-sources.ts";
import { NumberEditor } from "./support/number-editor.gts";
import { setupPicker } from "./support/setup-picker.ts";
import { ValuesPage } from "./support/values-page.ts";

const EDIT = "Add and remove members";

module("Restricting", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function openEdit(): Promise<void> {
    await picker.open();
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
  }

  test("no value means no limit, and that is said", async function (assert) {
    await openEdit();

    assert.strictEqual(page.limitButton(EDIT), "Any group");
    assert.strictEqual(
      page.limitHelp(EDIT),
      "Nothing here means no limit: Any group."
    );
  });

  test("Enter adds a value, and limiting ticks the scope", async function (assert) {
    await openEdit();
    await page.type(EDIT, " 42 ");
    await page.pressInLimit(EDIT, "Enter");

    assert.deepEqual(page.values(EDIT), ["42"]);
    assert.true(page.isTicked(EDIT));
    assert.strictEqual(page.limitButton(EDIT), "42");
    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
    assert.deepEqual(picker.site.saved, [], "the form was not sent");
  });

  test("a comma ends a value", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42,");

    assert.deepEqual(page.values(EDIT), ["42"]);
    assert.strictEqual(page.limitText(EDIT), "");
  });

  test("leaving the field keeps what was typed", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42");
    await page.leaveLimit(EDIT);

    assert.deepEqual(page.values(EDIT), ["42"]);
  });

  test("a pasted list becomes single values, trimmed, each once", async function (assert) {
    await openEdit();
    await page.type(EDIT, " 12,,34 ,12, 012");
    assert.deepEqual(page.values(EDIT), ["12", "34"]);

    await page.paste(EDIT, "56\n78\n");
    assert.deepEqual(page.values(EDIT), ["12", "34", "56", "78"]);
  });

  test("letters for an id are refused at the field", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42, testers, 43,");

    assert.deepEqual(page.values(EDIT), ["42", "43"]);
    assert.strictEqual(page.limitText(EDIT), "testers");
    assert.strictEqual(
      page.limitProblem(EDIT),
      "Only numbers here. “testers” is not an id."
    );
  });

  test("names are taken where the address carries names", async function (assert) {
    await picker.open();
    await page.openGroup("Group membership");
    await page.openScope("List members");
    await page.type("List members", "testers,");

    assert.deepEqual(page.values("List members"), ["testers"]);
  });

  test("Backspace in an empty field removes the last value", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42,");
    await page.type(EDIT, "43,");

    await page.type(EDIT, "4");
    await page.pressInLimit(EDIT, "Backspace");
    assert.deepEqual(page.values(EDIT), ["42", "43"], "it erased the text");

    await page.type(EDIT, "");
    await page.pressInLimit(EDIT, "Backspace");
    assert.deepEqual(page.values(EDIT), ["42"]);
  });

  test("a value can be removed; without any the key is open again", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42,");
    await page.removeValue(EDIT, "42");

    assert.strictEqual(page.limitButton(EDIT), "Any group");
    assert.true(page.isTicked(EDIT));
  });

  test("unticking keeps the values", async function (assert) {
    await openEdit();
    await page.type(EDIT, "42,");
    await page.tick(EDIT);
    assert.deepEqual(page.summary, []);

    await page.tick(EDIT);
    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
  });

  test("a kind may bring an editor that knows names", async function (assert) {
    await picker.open({ group: NumberEditor });
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    await page.useEditor(EDIT);

    assert.strictEqual(page.limitButton(EDIT), "testers");
    assert.deepEqual(page.summary, [`${EDIT} Only group testers`]);
    assert.strictEqual(page.requests(EDIT)[0], "PUT /groups/42/members");
  });

  module("by name", function () {
    const values = new ValuesPage();

    async function openFinder(): Promise<void> {
      picker.site.sources = GROUP_SOURCES;
      await openEdit();
    }

    test("a group is found by a part of its name, and its id is stored", async function (assert) {
      await openFinder();
      await values.lookFor(EDIT, "shop");
      assert.deepEqual(values.options(EDIT), [
        "customers Customers of the shop",
      ]);

      await values.take(EDIT, "customers");
      assert.deepEqual(values.chips(EDIT), ["customers 41"]);
      assert.strictEqual(page.limitText(EDIT), "");
      assert.deepEqual(page.summary, [`${EDIT} Only group customers`]);
      assert.strictEqual(page.requests(EDIT)[0], "PUT /groups/41/members");
    });

    test("arrows mark an option, Enter takes it, Escape closes", async function (assert) {
      await openFinder();
      await values.lookFor(EDIT, "te");
      await values.press(EDIT, "ArrowDown");
      await values.press(EDIT, "ArrowDown");
      assert.strictEqual(values.marked(EDIT), "team");

      await values.press(EDIT, "Enter");
      assert.deepEqual(values.chips(EDIT), ["team 43"]);
      assert.deepEqual(picker.site.saved, [], "the form was not sent");

      await values.open(EDIT);
      assert.true(values.isOpen(EDIT));
      await values.press(EDIT, "Escape");
      assert.false(values.isOpen(EDIT));
    });

    test("what is allowed already is not offered again", async function (assert) {
      await openFinder();
      await values.lookFor(EDIT, "42,");
      await values.open(EDIT);

      assert.deepEqual(values.options(EDIT), [
        "customers Customers of the shop",
        "team",
      ]);
    });

    test("Enter takes a name that is typed whole", async function (assert) {
      await openFinder();
      await values.lookFor(EDIT, "Testers");
      await values.press(EDIT, "Enter");

      assert.deepEqual(values.chips(EDIT), ["testers 42"]);
    });

    test("nothing found is said", async function (assert) {
      await openFinder();
      await values.lookFor(EDIT, "moderators");

      assert.strictEqual(values.note(EDIT), "No group matches “moderators”.");
    });

    test("ids that are typed get their names; one that the site lacks is flagged, not refused", async function (assert) {
      await openFinder();
      await page.paste(EDIT, "42 999");

      assert.deepEqual(values.chips(EDIT), ["testers 42", "999"]);
      assert.deepEqual(values.missing(EDIT), [
        "This site has no group “999”. The limit keeps it all the same: it opens nothing until there is one.",
      ]);
      assert.strictEqual(
        page.limitText(EDIT),
        "",
        "nothing is left in the field"
      );
    });

    test("names are stored where the address carries names", async function (assert) {
      const list = "List members";
      picker.site.sources = GROUP_SOURCES;
      await picker.open();
      await page.openGroup("Group membership");
      await page.openScope(list);
      await page.paste(list, "testers strangers");

      assert.deepEqual(values.chips(list), ["testers", "strangers"]);
      assert.strictEqual(values.missing(list).length, 1);
      assert.strictEqual(
        page.requests(list)[0],
        "GET /groups/testers/members and 1 more"
      );
    });

    test("an alias is explained", async function (assert) {
      await picker.open();
      await page.openGroup("Topics");
      await page.openScope("Read topics");

      assert.deepEqual(values.help("Read topics"), [
        "Nothing here means no limit: Any topic.",
        "Some addresses call it “id”. The limit holds there too.",
      ]);
    });
  });

  test("more than three values are counted", async function (assert) {
    await openEdit();
    await page.type(EDIT, "1,2,3,4,5");
    await page.leaveLimit(EDIT);

    assert.strictEqual(page.limitButton(EDIT), "1, 2, 3 and 2 more");
  });
});
