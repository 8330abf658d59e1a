import { module, test } from "qunit";
import {
  parseLink,
  parseManifest,
} from "../../admin/assets/javascripts/discourse/lib/api-scopes/manifest/index.ts";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";
const LINK =
  "?scopes=group_membership.edit(id=42|43),topics:read,chat:post,users.make_admin" +
  "&description=Shop&username=sam";

module("Links and manifests", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const openLink = (link: string) => picker.open(undefined, parseLink(link));

  test("a page that is opened without a proposal says nothing of one", async function (assert) {
    await openLink("");

    assert.false(page.hasOpened);
  });

  test("a link fills the form in, and nothing is saved", async function (assert) {
    await openLink(LINK);

    assert.strictEqual(page.description, "Shop");
    assert.strictEqual(page.actsAs, "Acts as sam and nobody else.");
    assert.deepEqual(page.summary, [
      `${EDIT} Only group 42, 43`,
      "Read topics Any topic",
    ]);
    assert.true(
      page.opened.startsWith("Opened from a link: review everything")
    );
    assert.true(page.opened.includes("2 scopes were added."));
    assert.true(page.opened.includes("does not have the scope chat.post"));
    assert.deepEqual(picker.site.saved, []);
  });

  test("a proposed value that can't be one is not dropped: without it the key would be wider", async function (assert) {
    await openLink(
      "?scopes=group_membership.edit(id=testers)&description=Shop&username=sam"
    );
    await page.review();

    assert.strictEqual(page.step, "choose");
    assert.strictEqual(page.limitText(EDIT), "testers");
    assert.deepEqual(picker.site.saved, []);
  });

  test("an escalation waits for the reader", async function (assert) {
    await openLink(LINK);
    assert.false(page.summary.includes("Make admins"));

    await page.takeWaiting("Make admins");
    assert.strictEqual(page.summary[0], "Make admins");
  });

  test("all that a link brought can be taken back, or kept without a word", async function (assert) {
    await openLink(LINK);
    await page.takeWaiting("Make admins");
    await page.undoOpened();
    assert.deepEqual(page.summary, []);

    await openLink(LINK);
    await page.dismissOpened();
    assert.false(page.hasOpened);
    assert.strictEqual(page.summary.length, 2);
  });

  test("a link to replace a key brings that key's scopes too", async function (assert) {
    picker.site.keys = {
      12: {
        id: 12,
        description: "Old sync",
        username: "bot",
        scope_mode: "granular",
        revoked: false,
        scopes: [
          { scope_id: "group_membership:edit", limits: { id: ["42"] } },
          { scope_id: "users:make_admin", limits: {} },
        ],
      },
    };
    await openLink("?replaces=12&scopes=group_membership:edit(id=43)");

    assert.true(page.opened.startsWith("A new key to replace “Old sync”"));
    assert.deepEqual(page.summary, [
      "Make admins",
      `${EDIT} Only group 42, 43`,
    ]);
    assert.true(page.opened.includes(`more values than before: ${EDIT}`));
    assert.strictEqual(page.description, "Old sync");
  });

  test("a key that can't be had is said, and the rest applies", async function (assert) {
    await openLink("?replaces=99&scopes=topics:read");

    assert.true(page.opened.includes("The old key could not be read."));
    assert.deepEqual(page.summary, ["Read topics Any topic"]);
  });

  test("what was typed before is kept", async function (assert) {
    await picker.open();
    await page.describe("Mine");
    await page.openManifest(
      JSON.stringify({
        manifest: 1,
        name: "Shop sync",
        description: "Theirs",
        scopes: [{ scope: "topics.read", reason: "Links to topics" }],
      })
    );

    assert.strictEqual(page.description, "Mine");
    assert.true(
      page.opened.startsWith("Opened from a manifest by Shop sync: review")
    );
    assert.deepEqual(page.summary, ["Read topics Any topic"]);
  });

  test("a file that is no manifest says so", async function (assert) {
    await picker.open();
    await page.openManifest("{");

    assert.strictEqual(parseManifest("{").issues[0]?.code, "not_json");
    assert.true(page.opened.includes("No scope was added."));
    assert.deepEqual(page.summary, []);
  });
});
