import { module, test } from "qunit";
import { NumberEditor } from "./support/number-editor.gts";
import { setupPicker } from "./support/setup-picker.ts";

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

  test("more than three values are counted", async function (assert) {
    await openEdit();
    await page.type(EDIT, "1,2,3,4,5");
    await page.leaveLimit(EDIT);

    assert.strictEqual(page.limitButton(EDIT), "1, 2, 3 and 2 more");
  });
});
