import { module, test } from "qunit";
import { GROUP_SOURCES } from "./support/fake-sources.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { TryPage } from "./support/try-page.ts";

const EDIT = "Add and remove members";

module("Trying a request", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const box = new TryPage();

  async function limitTo42(): Promise<void> {
    picker.site.sources = GROUP_SOURCES;
    await picker.open();
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
  }

  test("a request that a chosen scope opens", async function (assert) {
    await limitTo42();
    await box.ask("PUT /groups/42/members.json");

    assert.strictEqual(box.answer, `Permitted by “${EDIT}”.`);
    assert.deepEqual(box.fixes, []);
  });

  test("a value beside the allowed ones: it can be allowed too", async function (assert) {
    await limitTo42();
    await box.ask("PUT /groups/41/members.json");

    assert.strictEqual(
      box.answer,
      `Refused. “${EDIT}”: “id” is 41, and that is not allowed.`
    );
    assert.deepEqual(box.fixes, ["Allow customers too"]);

    await box.fix("Allow customers too");
    assert.strictEqual(box.answer, `Permitted by “${EDIT}”.`);
    assert.true(box.hasFocus);
    assert.deepEqual(page.summary, [`${EDIT} Only group testers, customers`]);
  });

  test("a scope that is not chosen: it can be, for this value only", async function (assert) {
    picker.site.sources = GROUP_SOURCES;
    await picker.open();
    await box.ask("GET /groups/testers/members.json");

    assert.strictEqual(box.answer, "Refused. No chosen scope opens it.");
    await box.fix("Choose “List members”, only for testers");

    assert.strictEqual(box.answer, "Permitted by “List members”.");
    assert.deepEqual(page.summary, ["List members Only group testers"]);
  });

  test("what the request carries may be the reason", async function (assert) {
    await limitTo42();
    await box.ask("PUT /groups/42/members.json?emails=sam@example.com");

    assert.strictEqual(
      box.answer,
      `Refused. “${EDIT}”: It must not carry “emails”.`
    );
    assert.deepEqual(box.fixes, []);
  });

  test("a curl line is read, its body too", async function (assert) {
    await limitTo42();
    await box.ask(
      "curl -X DELETE 'https://forum.example.com/groups/42/members.json' -H 'Api-Key: secret' -d username=sam"
    );

    assert.strictEqual(box.answer, `Permitted by “${EDIT}”.`);
  });

  test("an address that nothing answers", async function (assert) {
    await picker.open();
    await box.ask("GET /podcasts.json");

    assert.strictEqual(
      box.answer,
      "Refused. Nothing on this site answers this address."
    );
  });

  test("Enter asks, and does not go on to the review", async function (assert) {
    await limitTo42();
    await box.askByKeyboard("PUT /groups/42/members.json");

    assert.strictEqual(box.answer, `Permitted by “${EDIT}”.`);
    assert.strictEqual(page.heading, "New API key");
  });

  test("the answer follows the choice", async function (assert) {
    await limitTo42();
    await box.ask("PUT /groups/42/members.json");
    await page.tick(EDIT);

    assert.strictEqual(box.answer, "Refused. No chosen scope opens it.");
  });

  test("words that are no request", async function (assert) {
    await picker.open();
    await box.ask("please let me in");

    assert.true(box.answer.startsWith("Type a verb and an address"));
  });

  test("the rules may not be had", async function (assert) {
    picker.site.rulesFail = true;
    await picker.open();
    await box.ask("PUT /groups/42/members.json");

    assert.strictEqual(
      box.answer,
      "It can't be checked. The server answered 503."
    );
  });

  test("where no scopes are chosen there is nothing to try", async function (assert) {
    await picker.open();
    await page.access("global");

    assert.false(box.isThere);
  });
});
