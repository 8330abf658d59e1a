import { module, test } from "qunit";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";

module("Reviewing", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function choose(...titles: string[]): Promise<void> {
    await picker.open();
    await page.describe("Shop");
    await page.search("e");
    for (const title of titles) {
      await page.tick(title);
    }
  }

  test("the key is told in plain words, gravest first", async function (assert) {
    await choose("Read topics", "Find a user by email", EDIT);
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
    await page.review();

    assert.strictEqual(page.heading, "Review this key");
    assert.strictEqual(page.focused, "scope-picker-title");
    assert.strictEqual(page.steps, "2 Review");
    assert.deepEqual(page.can, [
      "Read: Find a user by email Admin",
      "Read: Read topics Read, Any topic",
      `Change and delete: ${EDIT} Write, Only group 42`,
    ]);
    assert.deepEqual(picker.site.saved, [], "nothing is saved yet");
  });

  test("each scope's addresses are at hand", async function (assert) {
    await choose(EDIT);
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
    await page.review();

    assert.deepEqual(page.addresses(EDIT), [
      "PUT /groups/42/members",
      "DELETE /groups/42/members",
    ]);
  });

  test("what admins fear and the key can't do is promised", async function (assert) {
    await choose(EDIT);
    await page.review();

    assert.deepEqual(page.cannot, [
      "Read private messages",
      "See email addresses",
      "Download backups",
      "Open any address not listed above",
    ]);
  });

  for (const title of ["Make admins", "Something unrated"]) {
    test(`no promise is made beside “${title}”`, async function (assert) {
      await choose(EDIT, title);
      await page.review();

      assert.deepEqual(page.cannot, []);
    });
  }

  test("what could be narrower gets a second look", async function (assert) {
    await choose(EDIT, "Find a user by email");
    await page.review();

    assert.deepEqual(page.secondLook, [
      "One scope could be limited and is not.",
      `Limit “${EDIT}”`,
      "The caller may name any user, admins included.",
      "Bind the key to a single user",
    ]);

    await page.takeHint("Limit");
    assert.strictEqual(page.step, "choose");
    assert.strictEqual(page.focused, "scope-group_membership-edit-id");

    await page.review();
    await page.takeHint("Bind");
    assert.strictEqual(page.focused, "scope-picker-user");
  });

  test("a narrow key for one user needs no second look", async function (assert) {
    picker.site.user = {
      found: true,
      user: { username: "sam", admin: true, moderator: false },
    };
    await choose("Find a user by email");
    await page.actAs("sam");
    await page.review();

    assert.deepEqual(page.secondLook, []);
    assert.strictEqual(page.rights, "");
  });

  test("going back keeps everything", async function (assert) {
    await choose(EDIT);
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
    await page.review();
    await page.back();

    assert.strictEqual(page.heading, "New API key");
    assert.strictEqual(page.description, "Shop");
    assert.deepEqual(page.values(EDIT), ["42"]);
    assert.deepEqual(page.summary, [`${EDIT} Only group 42`]);
  });

  test("an escalation must be confirmed, and anew for another one", async function (assert) {
    await choose("Make admins");
    await page.review();
    assert.true(page.danger.includes("Make admins."));

    await page.create();
    assert.deepEqual(picker.site.saved, []);
    assert.strictEqual(page.focused, "scope-picker-confirmation");
    assert.strictEqual(
      page.confirmationProblem,
      "Tick the box, or go back and choose less."
    );

    await page.confirm();
    assert.strictEqual(page.confirmationProblem, "");
    await page.back();
    await page.review();
    assert.true(page.isConfirmed, "kept for the same choice");

    await page.back();
    await page.tick("Download backups");
    await page.review();
    assert.false(page.isConfirmed);

    await page.confirm();
    await page.create();
    assert.strictEqual(picker.site.saved.length, 1);
  });

  for (const [mode, can, danger] of [
    ["read_only", "Read everything", "This key can read everything"],
    ["global", "Do everything", "This key can do everything"],
  ] as const) {
    test(`${mode} is told, and must be confirmed`, async function (assert) {
      await picker.open();
      await page.describe("Mirror");
      await page.access(mode);
      await page.review();

      assert.true(page.canAll.startsWith(can));
      assert.true(page.danger.startsWith(danger));
      assert.deepEqual(page.cannot, []);

      await page.create();
      assert.deepEqual(picker.site.saved, []);
    });
  }

  test("calls that the acting user has no right to are told", async function (assert) {
    picker.site.user = {
      found: true,
      user: { username: "bot", admin: false, moderator: false },
    };
    await choose("Find a user by email", "Read topics");
    await page.actAs("bot");
    await page.review();

    assert.strictEqual(
      page.rights,
      "bot lacks the rights for one of these scopes. Find a user by email. Every call will be refused: bot is not staff."
    );
  });

  test("a user whom nobody knows is told", async function (assert) {
    await choose("Read topics");
    await page.actAs("nobody");
    await page.review();

    assert.strictEqual(page.rights, "Nobody here is called nobody.");
  });

  test("a refused scope is named above the buttons, and can be removed there", async function (assert) {
    await choose(EDIT, "Read topics");
    await page.review();
    const { outcome } = picker.site;
    picker.site.outcome = {
      saved: false,
      refusals: [
        { message: "Unknown scope.", scope_id: "group_membership:edit" },
      ],
    };
    await page.create();

    assert.strictEqual(page.focused, "scope-picker-refusal");
    assert.true(page.refusal.includes(`${EDIT} Unknown scope.`));

    await page.removeRefused(EDIT);
    picker.site.outcome = outcome;
    await page.create();
    assert.deepEqual(picker.site.saved.at(-1)?.scopes, [
      { scope_id: "topics:read" },
    ]);
  });

  test("without its last scope the key goes back to the list", async function (assert) {
    await choose(EDIT);
    await page.review();
    picker.site.outcome = {
      saved: false,
      refusals: [
        { message: "Unknown scope.", scope_id: "group_membership:edit" },
      ],
    };
    await page.create();
    await page.removeRefused(EDIT);
    await page.create();

    assert.strictEqual(page.step, "choose");
    assert.strictEqual(page.focused, "scope-picker-search");
  });
});
