import type { ExistingKey } from "#scope-picker";
import { module, test } from "qunit";
import { EMPTY_CHOICE } from "../../admin/assets/javascripts/discourse/lib/api-scopes/manifest/index.ts";
import { setupPicker } from "./support/setup-picker.ts";

const OLD: ExistingKey = {
  id: 12,
  description: "Shop sync",
  username: null,
  scope_mode: "granular",
  revoked: false,
  scopes: [
    { scope_id: "group_membership:edit", limits: {} },
    { scope_id: "topics:read", limits: { topic_id: ["7"] } },
    { scope_id: "users:find_by_email", limits: {} },
    { scope_id: "users:retired", limits: {} },
  ],
};
const EDIT = "Add and remove members";

module("Replacing a key", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function replace(key: Partial<ExistingKey> = {}): Promise<void> {
    picker.site.keys = { 12: { ...OLD, ...key } };
    const choice = { ...EMPTY_CHOICE, replaces: 12 };
    await picker.open(undefined, { choice, issues: [] });
  }

  test("the old key's scopes, limits and name are taken over", async function (assert) {
    await replace();

    assert.strictEqual(page.description, "Shop sync");
    assert.deepEqual(page.summary, [
      "Find a user by email",
      `${EDIT} Any group`,
      "Read topics Only topic 7",
    ]);
  });

  test("the review compares the two keys", async function (assert) {
    await replace();
    await page.search("e");
    await page.tick("Read topics");
    await page.tick("List members");
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
    await page.review();

    assert.deepEqual(page.compared, [
      "New: List members, Any group",
      `Narrower: ${EDIT}, Only group 42, was: Any group`,
      "No longer: Read topics, Only topic 7",
      "No longer: users.retired, This site no longer has this scope; to the old key it was of no use.",
      "Unchanged: Find a user by email",
    ]);
    assert.deepEqual(page.comparedFacts, []);
  });

  test("another user and another mode are told too", async function (assert) {
    await replace({ scope_mode: "global", scopes: [], username: "sam" });
    await page.actAs("bot");
    await page.search("Read topics");
    await page.tick("Read topics");
    await page.review();

    assert.deepEqual(page.comparedFacts, [
      "Acts as bot; the old key: sam.",
      "Access is Granular; of the old key: Global.",
    ]);
    assert.deepEqual(page.compared, []);
  });

  test("the old key works until it is revoked", async function (assert) {
    await replace();
    await page.save();
    assert.deepEqual(picker.site.revokedIds, []);
    assert.strictEqual(
      page.retirement,
      "Shop sync (key 12) still works, so nothing breaks while you switch. Revoke it when nothing uses it any more."
    );

    await page.retireReplaced();
    assert.deepEqual(picker.site.revokedIds, [12]);
    assert.strictEqual(page.retirement, "Shop sync (key 12) is revoked.");
    assert.false(page.canRetire);
  });

  test("what keeps the old key from being revoked is said", async function (assert) {
    picker.site.revoked = {
      revoked: false,
      message: "The server answered 429.",
    };
    await replace();
    await page.save();
    await page.retireReplaced();

    assert.true(page.retirement.endsWith("The server answered 429."));
    assert.true(page.canRetire);
  });

  test("a revoked key needs no revoking", async function (assert) {
    await replace({ revoked: true });
    await page.save();

    assert.strictEqual(page.retirement, "");
  });

  test("a key that replaces none is compared with none", async function (assert) {
    await picker.open();
    await page.describe("Shop");
    await page.search("Read topics");
    await page.tick("Read topics");
    await page.review();
    assert.deepEqual(page.compared, []);

    await page.create();
    assert.false(page.canRetire);
  });
});
