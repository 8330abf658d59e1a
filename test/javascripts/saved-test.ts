import { module, test } from "qunit";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";
const KEY = "8f1c0b7e5a2d94f3";

module("After saving", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function makeKey(): Promise<void> {
    await picker.open();
    await page.describe("Shop");
    await page.openGroup("Group membership");
    await page.openScope(EDIT);
    await page.type(EDIT, "42,");
    await page.save();
  }

  test("the key is shown once", async function (assert) {
    await makeKey();

    assert.strictEqual(page.heading, "Your key is ready");
    assert.strictEqual(page.focused, "scope-picker-title");
    assert.strictEqual(page.steps, "3 Copy");
    assert.strictEqual(page.key, KEY);
  });

  test("snippets are shortened to the eye and whole when copied", async function (assert) {
    await makeKey();
    const request =
      'curl -X PUT "https://forum.example.com/groups/42/members.json" \\';
    assert.strictEqual(
      page.snippet,
      `${request}\n  -H "Api-Key: 8f1c…94f3" \\\n  -H "Api-Username: system"`
    );

    await page.copySnippet();
    assert.strictEqual(
      await navigator.clipboard.readText(),
      `${request}\n  -H "Api-Key: ${KEY}" \\\n  -H "Api-Username: system"`
    );
  });

  test("snippets are tabs", async function (assert) {
    await makeKey();
    await page.chooseSnippet(".env");
    assert.strictEqual(
      page.snippet,
      [
        "DISCOURSE_URL=https://forum.example.com",
        "DISCOURSE_API_KEY=8f1c…94f3",
        "DISCOURSE_API_USERNAME=system",
      ].join("\n")
    );

    await page.pressInSnippets("ArrowRight");
    assert.strictEqual(page.chosenSnippet, "Headers");
    assert.strictEqual(
      page.snippet,
      "Api-Key: 8f1c…94f3\nApi-Username: system"
    );

    await page.pressInSnippets("ArrowRight");
    assert.strictEqual(page.chosenSnippet, "curl", "around the end");
    await page.pressInSnippets("ArrowLeft");
    assert.strictEqual(page.chosenSnippet, "Headers");
  });

  test("leaving it uncopied takes two presses", async function (assert) {
    await makeKey();
    await page.continue();
    assert.strictEqual(picker.site.leftFor, null);
    assert.strictEqual(
      page.leaving,
      "You have not copied the key. Press again to leave without it."
    );

    await page.continue();
    assert.strictEqual(picker.site.leftFor, "keys");
  });

  test("copied, it is left at once", async function (assert) {
    await makeKey();
    await page.copyKey();
    assert.strictEqual(await navigator.clipboard.readText(), KEY);
    assert.strictEqual(page.leaving, "");

    await page.continue();
    assert.strictEqual(picker.site.leftFor, "keys");
  });

  for (const [name, held, told] of [
    [
      "exactly what was reviewed",
      ["group_membership:edit"],
      "It works. The site reports 1 scope, the one that you reviewed.",
    ],
    [
      "less",
      [],
      "It works, but holds other scopes than you reviewed. Missing: group_membership:edit.",
    ],
    [
      "more",
      ["group_membership:edit", "topics:read"],
      "It works, but holds other scopes than you reviewed. Not chosen: topics:read.",
    ],
  ] as const) {
    test(`verifying finds ${name}`, async function (assert) {
      picker.site.verified = { ok: true, scopes: held };
      await makeKey();
      await page.verify();

      assert.strictEqual(page.verification, told);
    });
  }

  test("a key that does not work is told", async function (assert) {
    picker.site.verified = { ok: false, message: "The server answered 403." };
    await makeKey();
    await page.verify();

    assert.strictEqual(
      page.verification,
      "It did not work. The server answered 403."
    );
  });

  test("the key is nowhere but on the page", async function (assert) {
    const printed: unknown[] = [];
    const { log, info, warn, error, debug } = console;
    const note = (...words: unknown[]) => printed.push(...words);
    Object.assign(console, {
      log: note,
      info: note,
      warn: note,
      error: note,
      debug: note,
    });
    try {
      await makeKey();
      await page.verify();
      await page.chooseSnippet("Headers");
      await page.continue();
    } finally {
      Object.assign(console, { log, info, warn, error, debug });
    }

    const kept = JSON.stringify([
      location.href,
      history.state,
      document.title,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      printed.map(String),
      performance.getEntriesByType("resource").map(({ name }) => name),
    ]);
    assert.false(kept.includes(KEY));
  });
});
