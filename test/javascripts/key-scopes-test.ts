import type { ExistingKey } from "#scope-picker";
import { setupRenderingTest } from "ember-qunit";
import { module, test } from "qunit";
import { FakeSite } from "./support/fake-site.ts";
import { KeyScopesPage } from "./support/key-scopes-page.ts";
import { renderKeyScopes } from "./support/render-key-scopes.gts";

const KEY: ExistingKey = {
  id: 12,
  description: "Shop sync",
  username: "sam",
  scope_mode: "granular",
  revoked: false,
  scopes: [
    { scope_id: "topics:read", limits: {} },
    { scope_id: "group_membership:edit", limits: { id: ["42"] } },
    { scope_id: "users:retired", limits: {} },
  ],
};
const EDIT = "Add and remove members";

module("The page of a key", function (hooks) {
  setupRenderingTest(hooks);
  const page = new KeyScopesPage();
  let site: FakeSite;

  hooks.beforeEach(() => {
    site = new FakeSite();
  });

  async function open(key: Partial<ExistingKey> = {}): Promise<void> {
    site.keys = { 12: { ...KEY, ...key } };
    await renderKeyScopes(site);
  }

  test("scopes are told by title, risk and limit, what is gone first", async function (assert) {
    await open();

    assert.strictEqual(page.heading, "What this key can do");
    assert.deepEqual(page.scopes, [
      "users.retired; This site no longer has this scope, so it opens nothing. Its plugin is off or gone, or it was renamed.",
      `${EDIT} Write group_membership.edit; Only group 42`,
      "Read topics Read topics.read; Any topic",
    ]);
    assert.deepEqual(page.addresses(EDIT), [
      "PUT /groups/42/members",
      "DELETE /groups/42/members",
    ]);
  });

  test("values are told by their names", async function (assert) {
    site.sources = {
      group: {
        find: () => Promise.resolve([]),
        names: () => Promise.resolve({ 42: "testers" }),
      },
    };
    await open();

    assert.strictEqual(
      page.scopes[1],
      `${EDIT} Write group_membership.edit; Only group testers`
    );
  });

  test("a key can be replaced, and told as a manifest", async function (assert) {
    await open();
    assert.strictEqual(
      page.replaceUrl,
      "/admin/api/keys/new-scoped?replaces=12"
    );

    const { name, text } = await page.export();
    assert.strictEqual(name, "scopes-of-key-12.json");
    const { manifest, scopes } = JSON.parse(text);
    assert.strictEqual(manifest, 1);
    assert.deepEqual(scopes, [
      { scope: "topics.read" },
      { scope: "group_membership.edit", limits: { id: ["42"] } },
      { scope: "users.retired" },
    ]);
  });

  test("what it was refused can be added", async function (assert) {
    const denial = {
      method: "GET",
      action: "groups#members",
      urls: ["/groups/:name/members (GET)"],
      reason: "scope_missing",
      param: null,
      scopes_needed: ["group_membership:list"],
      count: 3,
      last_at: "2026-11-21T12:00:00Z",
      link: "/admin/api/keys/new-scoped?replaces=12&scopes=group_membership%3Alist",
    };
    site.denials = [
      denial,
      {
        ...denial,
        method: "PUT",
        urls: [],
        reason: "value_not_allowed",
        param: "id",
        scopes_needed: ["group_membership:edit"],
        count: 1,
        link: "/admin/api/keys/new-scoped?replaces=12&scopes=group_membership%3Aedit",
      },
      { ...denial, reason: "new_reason", link: null },
    ];
    await open();

    assert.true(
      page.denials[0]?.startsWith(
        "/groups/:name/members The key has no scope for it. 3 times, last on"
      )
    );
    assert.true(
      page.denials[1]?.startsWith(
        "groups#members The value of id is not among the allowed ones. Once, on"
      )
    );
    assert.true(page.denials[2]?.includes("new_reason"));
    assert.deepEqual(page.fixes, {
      "Add “List members”": denial.link,
      [`Change the limit of “${EDIT}”`]:
        "/admin/api/keys/new-scoped?replaces=12&scopes=group_membership%3Aedit",
    });
  });

  for (const [mode, scopes, warning] of [
    ["granular", KEY.scopes, ""],
    ["read_only", [{ scope_id: "global:read", limits: {} }], ""],
    ["global", [], ""],
    [null, KEY.scopes, ""],
    ["granular", [], "This key is granular and has no scopes."],
    ["read_only", [], "This key is read-only but lacks the scope"],
    ["read_only", KEY.scopes, "This key says that it is read-only, but"],
    ["global", KEY.scopes, "This key says that it is global, but"],
    [null, [], "This key has neither a mode nor scopes"],
  ] as const) {
    test(`${mode} with ${scopes.length} scopes: ${warning || "no warning"}`, async function (assert) {
      await open({ scope_mode: mode, scopes });

      assert.strictEqual(page.warning.slice(0, warning.length || 9), warning);
    });
  }

  test("what could not be had is said", async function (assert) {
    await renderKeyScopes(site);

    assert.strictEqual(
      page.failure,
      "The scopes of this key could not be loaded. The server answered 404."
    );
  });
});
