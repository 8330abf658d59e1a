import axe from "axe-core";
import { module, test } from "qunit";
import { PlannerPage } from "./support/planner-page.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { setColors, setWidth } from "./support/surroundings.ts";

const EDIT = "Add and remove members";
const LIST = "List members";
const KEY = "0123456789abcdef".repeat(4);

const CALLS = `curl -X PUT https://forum.example.com/groups/42/members.json -H "Api-Key: ${KEY}" -d usernames=eva
DELETE /groups/42/members.json?user_id=8
203.0.113.7 - - [12/Sep/2026:10:02:11 +0000] "GET /groups/testers/members.json HTTP/1.1" 200 512
POST /payments/webhook.json`;

module("Planning", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const planner = new PlannerPage();

  hooks.afterEach(() => {
    setColors("light");
    setWidth(null);
  });

  test("requests become scopes with values, what they are for, and what stays closed", async function (assert) {
    await picker.open();
    await planner.find(CALLS);

    assert.strictEqual(planner.headline, "2 scopes cover 3 of 4 requests");
    assert.deepEqual(planner.scopes, [LIST, EDIT]);
    assert.deepEqual(planner.limits(EDIT), [
      "Only group 42",
      "As long as the requests carry no emails.",
    ]);
    assert.deepEqual(planner.limits(LIST), ["Only group testers"]);
    assert.strictEqual(
      planner.requests(EDIT),
      "PUT /groups/42/members.json, DELETE /groups/42/members.json?user_id=8"
    );
    assert.deepEqual(planner.uncovered, [
      "POST /payments/webhook.json Nothing on this site answers this address. This key will be refused there.",
    ]);
  });

  test("nothing is chosen before it is added, and adding can be undone", async function (assert) {
    await picker.open();
    await planner.find(CALLS);
    assert.deepEqual(page.summary, []);

    await planner.add();
    assert.deepEqual([...page.summary].sort(), [
      `${EDIT} Only group 42`,
      `${LIST} Only group testers`,
    ]);
    assert.true(planner.applied.startsWith("2 scopes added."));

    await planner.undo();
    assert.deepEqual(page.summary, []);
  });

  test("a row can be unticked", async function (assert) {
    await picker.open();
    await planner.find(CALLS);
    await planner.tick(LIST);
    assert.strictEqual(planner.addButton, "Add 1 scope");

    await planner.add();
    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
  });

  test("what may lead to more rights waits for a tick", async function (assert) {
    await picker.open();
    await planner.find("GET /admin/backups/7.json");

    assert.false(planner.isTicked("Download backups"));
    assert.false(planner.canAdd);
  });

  test("pasting is enough, and no key stays on the page but in the field", async function (assert) {
    await picker.open();
    await planner.paste(CALLS);

    assert.true(planner.isShown);
    const shown = document.querySelector(".sp-plan")?.textContent ?? "";
    assert.false(shown.includes(KEY));
    await planner.add();
    assert.strictEqual(picker.site.saved.length, 0);
  });

  test("a dropped HAR is read", async function (assert) {
    await picker.open();
    const entries = ["/t/12.json", "/assets/a.js"].map((path) => ({
      request: { method: "GET", url: `https://forum.example.com${path}` },
    }));
    await planner.drop("calls.har", JSON.stringify({ log: { entries } }));

    assert.deepEqual(planner.scopes, ["Read topics"]);
    assert.deepEqual(planner.limits("Read topics"), ["Only topic 12"]);
    assert.deepEqual(planner.notes, [
      "1 entry was left out: a file, a preflight or another site.",
    ]);
  });

  test("a manifest is opened as one", async function (assert) {
    await picker.open();
    await planner.find(
      `{"manifest": 1, "scopes": [{"scope": "group_membership.edit", "limits": {"id": ["42"]}}]}`
    );

    assert.false(planner.isShown);
    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
  });

  test("many values stay open, and that is said", async function (assert) {
    await picker.open();
    await planner.find([1, 2, 3, 4].map((id) => `/t/${id}.json`).join("\n"));

    assert.deepEqual(planner.limits("Read topics"), [
      "Any topic: 4 different ones were found.",
    ]);
  });

  test("a text without requests is told", async function (assert) {
    await picker.open();
    await planner.find("hello");

    assert.true(planner.failure.startsWith("No request was found"));
    assert.deepEqual(planner.unread, ["Line 1 was not understood: “hello”."]);
  });

  test("what was probably meant is told, with and without requests", async function (assert) {
    await picker.open();
    await planner.find("listTopcs");
    assert.deepEqual(planner.unread, [
      "Line 1 was not understood: “listTopcs”. Did you mean listTopTopics, listLatestTopics, listCategoryTopics?",
    ]);

    await planner.find('{\n  "log": {,');
    assert.deepEqual(planner.unread, [
      "Line 1 was not understood: “{”. It looks like JSON, but is broken at line 2, column 11.",
    ]);

    await planner.find("GET /t/1.json\ngetTopci");
    assert.deepEqual(planner.notes, [
      "1 line was not understood (line 2).",
      "Line 2 was not understood: “getTopci”. Did you mean getTopic?",
    ]);
  });

  test("rules that can't be had are told, and asked for again", async function (assert) {
    picker.site.rulesFail = true;
    await picker.open();
    await planner.find(CALLS);
    assert.true(planner.failure.startsWith("The rules"));

    picker.site.rulesFail = false;
    await planner.find(CALLS);
    assert.deepEqual(planner.scopes, [LIST, EDIT]);
  });

  test("it can be laid aside, and planned for few scopes", async function (assert) {
    await picker.open();
    await planner.find(CALLS);
    await planner.changeAim();
    assert.strictEqual(planner.scopes.length, 2);

    await planner.dismiss();
    assert.false(planner.isShown);
    assert.deepEqual(page.summary, []);
  });

  test("a very long log is read without an end of the page", async function (assert) {
    await picker.open();
    await planner.find(
      Array.from({ length: 20_000 }, (_, at) => `GET /t/${at}.json`).join("\n")
    );

    assert.deepEqual(planner.scopes, ["Read topics"]);
  });

  for (const colors of ["light", "dark"] as const) {
    test(`no accessibility violations, ${colors}, 320 px wide`, async function (assert) {
      setColors(colors);
      setWidth(320);
      await picker.open();
      await planner.find(`${CALLS}\nhello`);
      const { violations } = await axe.run(
        { include: [".sp-start"], exclude: [".btn-primary"] },
        { rules: { "page-has-heading-one": { enabled: false } } }
      );

      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        []
      );
      const card = document.querySelector(".sp-start");
      assert.true((card?.scrollWidth ?? 0) <= (card?.clientWidth ?? 0));
    });
  }
});
