import { module, test } from "qunit";
import { scope } from "./support/catalogue.ts";
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

  test("an alias is filled too, and optional ends fall away", async function (assert) {
    await openScope("Topics", "Read topics");
    await page.type("Read topics", "12,");

    assert.deepEqual(page.requests("Read topics"), [
      "GET /t/12",
      "GET /t/:slug/12",
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
});
