import { module, test } from "qunit";
import { scope } from "./support/catalogue.ts";
import { ExamplesSights } from "./support/examples-sights.ts";
import { setupPicker } from "./support/setup-picker.ts";

const EDIT = "Add and remove members";

module("Preview of requests", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  async function openScope(group: string, title: string): Promise<void> {
    await picker.open();
    await page.openGroup(group);
    await page.openScope(title);
  }

  test("every request of the scope, with its verb", async function (assert) {
    await openScope("Group membership", EDIT);

    assert.deepEqual(page.requests(EDIT), [
      "PUT /groups/:id/members",
      "DELETE /groups/:id/members",
    ]);
  });

  test("chosen values take their places", async function (assert) {
    await openScope("Group membership", EDIT);
    await page.type(EDIT, "42,");
    assert.deepEqual(page.requests(EDIT), [
      "PUT /groups/42/members",
      "DELETE /groups/42/members",
    ]);

    await page.type(EDIT, "43,44,");
    assert.strictEqual(
      page.requests(EDIT)[0],
      "PUT /groups/42/members and 2 more"
    );
  });

  test("an alias is filled too, and what may be left out stands in brackets", async function (assert) {
    await openScope("Topics", "Read topics");
    await page.type("Read topics", "12,");

    assert.deepEqual(page.requests("Read topics"), [
      "GET /t/12",
      "GET /t/:slug/12(/:post_number)",
    ]);
  });

  test("a route with several verbs shows each", async function (assert) {
    await openScope("Users", "Something unrated");

    assert.deepEqual(page.requests("Something unrated"), [
      "GET /mystery",
      "POST /mystery",
    ]);
  });

  test("what the request must carry stands in it", async function (assert) {
    await openScope("Users", "Find a user by email");

    assert.deepEqual(page.requests("Find a user by email"), [
      "GET /admin/users/list/all?email=…",
    ]);
  });

  test("an address without a place for the limit is closed by it", async function (assert) {
    picker.site.catalogue = {
      templates: [],
      resources: [{ resource: "groups", title: "Groups", area: "people" }],
      scopes: [
        scope({
          resource: "groups",
          action: "read",
          title: "Read groups",
          urls: ["/groups (GET)", "/groups/:id (GET)"],
          params: [{ name: "id", in: "path", kind: "group", alias: null }],
        }),
      ],
    };
    await openScope("Groups", "Read groups");
    await page.type("Read groups", "42,");

    assert.deepEqual(page.requests("Read groups"), [
      "GET /groups closed by the limit",
      "GET /groups/42",
    ]);
  });

  module("Examples", function () {
    const examples = new ExamplesSights();

    test("requests that pass, and near misses with the reason", async function (assert) {
      await openScope("Group membership", EDIT);

      assert.deepEqual(examples.permitted(EDIT).slice(0, 2), [
        "PUT /groups/42/members.json usernames=sam",
        "DELETE /groups/42/members.json",
      ]);
      assert.deepEqual(examples.refused(EDIT).slice(0, 2), [
        "DELETE /groups/42.json This is another action: the scope does not open it.",
        "PUT /groups/42/members.json?emails=sam%40example.com usernames=sam It must not carry “emails”.",
      ]);
      assert.strictEqual(examples.refused(EDIT).length, 3);
    });

    test("they follow the limits", async function (assert) {
      await openScope("Group membership", EDIT);
      await page.type(EDIT, "7,");

      assert.strictEqual(
        examples.permitted(EDIT)[0],
        "PUT /groups/7/members.json usernames=sam"
      );
      assert.strictEqual(
        examples.refused(EDIT)[0],
        "PUT /groups/8/members.json usernames=sam “id” is 8, and that is not allowed."
      );
    });

    test("a required parameter makes the difference", async function (assert) {
      const find = "Find a user by email";
      await openScope("Users", find);

      assert.deepEqual(examples.permitted(find), [
        "GET /admin/users/list/all.json?email=sam%40example.com",
        "GET /admin/users/list/all?email=sam%40example.com",
      ]);
      assert.strictEqual(
        examples.refused(find)[0],
        "GET /admin/users/list/all.json It must carry “email”."
      );
    });

    test("each can be copied as a command that takes the key from outside", async function (assert) {
      await openScope("Group membership", EDIT);
      await examples.copyFirst(EDIT);

      assert.strictEqual(
        await navigator.clipboard.readText(),
        [
          'curl -X PUT "https://forum.example.com/groups/42/members.json" \\',
          '  -H "Api-Key: $DISCOURSE_API_KEY" \\',
          '  -H "Api-Username: system" \\',
          '  --data-urlencode "usernames=sam"',
        ].join("\n")
      );
    });

    test("the rules are asked for once, when the first scope is opened", async function (assert) {
      await picker.open();
      assert.strictEqual(picker.site.rulesAsked, 0);

      await page.openGroup("Group membership");
      await page.openScope(EDIT);
      await page.openScope("List members");
      assert.strictEqual(picker.site.rulesAsked, 1);
    });

    test("a failure is said, and can be tried again", async function (assert) {
      picker.site.rulesFail = true;
      await openScope("Group membership", EDIT);
      assert.strictEqual(
        examples.problem(EDIT),
        "Examples can't be shown. The server answered 503. Try again"
      );

      picker.site.rulesFail = false;
      await examples.retry(EDIT);
      assert.strictEqual(examples.refused(EDIT).length, 3);
    });
  });
});
