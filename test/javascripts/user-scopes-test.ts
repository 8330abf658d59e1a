import axe from "axe-core";
import { setupRenderingTest } from "ember-qunit";
import { module, test } from "qunit";
import {
  FakeUserScopes,
  renderUserScopes,
} from "./support/render-user-scopes.gts";
import { UserScopesPage } from "./support/user-scopes-page.ts";

const LIST = {
  scopes: [
    {
      name: "read",
      text: "Read all",
      description: null,
      source: "core",
      urls: null,
      keys: 3,
      allow_user_api_key_scopes: true,
      allow_user_api_key_client_scopes: false,
    },
    {
      name: "shop:orders_list",
      text: "Read your orders",
      description: "Lists orders of the acting user.",
      source: "shop",
      urls: ["/orders (GET)"],
      keys: 0,
      allow_user_api_key_scopes: false,
      allow_user_api_key_client_scopes: false,
    },
  ],
  unknown: [
    { name: "shop:gone", setting: "allow_user_api_key_scopes" as const },
  ],
};

module("User API scopes", function (hooks) {
  setupRenderingTest(hooks);
  const page = new UserScopesPage();
  let site: FakeUserScopes;

  hooks.beforeEach(async () => {
    site = new FakeUserScopes(LIST);
    await renderUserScopes(site);
  });

  test("a refused change leaves the box as the site has it, and says why", async function (assert) {
    site.refusal = "The server answered 403.";
    await page.switch("shop:orders_list");

    assert.deepEqual(page.scopes, ["[x] Read all", "[ ] Read your orders"]);
    assert.true(page.failure.startsWith("The server answered 403."));
    assert.strictEqual(page.said, "");
  });

  test("what is registered but off is told, and so is what means nothing", async function (assert) {
    assert.true(
      page.silent.startsWith("1 scope that a plugin declares is off")
    );
    assert.true(
      page.unknown.startsWith("shop:gone in allow_user_api_key_scopes")
    );
  });

  test("a box allows a scope, and the change can be taken back", async function (assert) {
    await page.switch("shop:orders_list");

    assert.deepEqual(page.scopes, ["[x] Read all", "[x] Read your orders"]);
    assert.true(page.said.startsWith("shop:orders_list is allowed now."));
    assert.strictEqual(page.silent, "");

    await page.undo();
    assert.deepEqual(page.scopes, ["[x] Read all", "[ ] Read your orders"]);
    assert.strictEqual(page.said, "");
  });

  test("each setting is switched by itself", async function (assert) {
    await page.switch("read", "allow_user_api_key_client_scopes");

    assert.deepEqual(site.changes, [
      {
        name: "read",
        setting: "allow_user_api_key_client_scopes",
        allowed: true,
      },
    ]);
  });

  test("a name that means nothing can be taken out of its setting", async function (assert) {
    await page.removeUnknown("shop:gone");

    assert.strictEqual(page.unknown, "");
    assert.deepEqual(site.changes, [
      {
        name: "shop:gone",
        setting: "allow_user_api_key_scopes",
        allowed: false,
      },
    ]);
  });

  test("assistive technology finds nothing amiss", async function (assert) {
    const { violations } = await axe.run("#ember-testing");

    assert.deepEqual(
      violations.map(({ id }) => id),
      []
    );
  });
});
