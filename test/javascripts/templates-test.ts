import { fillIn } from "@ember/test-helpers";
import { module, test } from "qunit";
import { CATALOGUE, TEMPLATES } from "./support/catalogue.ts";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";

module("Templates", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  hooks.beforeEach(async () => {
    picker.site.catalogue = { ...CATALOGUE, templates: TEMPLATES };
    await picker.open();
  });

  test("a template says what it chooses, why, and what this site lacks", async function (assert) {
    assert.deepEqual(page.templates, ["Membership sync"]);
    await page.openTemplate("Membership sync");

    const [edit = "", read = "", admin = "", orders = ""] = page.proposed;
    assert.true(edit.includes("Adds who has bought."));
    assert.true(read.startsWith("Read topics Read topics.read"));
    assert.true(admin.includes("off until you tick it"));
    assert.true(orders.startsWith("shop.orders This site does not have"));
    assert.deepEqual(page.tickedProposals, [EDIT, "Read topics"]);
    assert.deepEqual(page.summary, [], "nothing is chosen yet");
  });

  test("it asks for values, applies what is ticked, and takes it back", async function (assert) {
    await page.openTemplate("Membership sync");
    await fillIn(page.askedField(EDIT), "42,");
    await page.tickProposal("Read topics");
    await page.applyProposal();

    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
    assert.true(page.applied.startsWith("1 scope added."));

    await page.undoTemplate();
    assert.deepEqual(page.summary, []);
  });

  test("a value that can't be one keeps the template from being applied", async function (assert) {
    await page.openTemplate("Membership sync");
    await fillIn(page.askedField(EDIT), "testers");
    await page.applyProposal();

    assert.deepEqual(page.summary, []);
  });

  test("an escalation is added by the reader's own tick only", async function (assert) {
    await page.openTemplate("Membership sync");
    await page.tickProposal("Make admins");
    await page.applyProposal();

    assert.strictEqual(page.summary[0], "Make admins");
  });
});
