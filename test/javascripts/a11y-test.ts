import axe from "axe-core";
import { module, test } from "qunit";
import { bigCatalogue, CATALOGUE, TEMPLATES } from "./support/catalogue.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { setColors, setWidth } from "./support/surroundings.ts";

const EDIT = "Add and remove members";

module("Accessibility", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;

  hooks.afterEach(() => {
    setColors("light");
    setWidth(null);
  });

  /** Core's primary button is not ours to recolour. */
  async function violations(): Promise<string[]> {
    const { violations: found } = await axe.run(
      { include: [".scope-picker"], exclude: [".btn-primary"] },
      { rules: { "page-has-heading-one": { enabled: false } } }
    );
    return found.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`
    );
  }

  const states: readonly [string, () => Promise<void>][] = [
    ["at first", async () => {}],
    [
      "with a limit",
      async () => {
        await page.openGroup("Group membership");
        await page.openScope(EDIT);
        await page.type(EDIT, "42, testers,");
      },
    ],
    [
      "with every risk chosen",
      async () => {
        await page.search("e");
        for (const title of page.scopes) {
          await page.tick(title);
        }
      },
    ],
    [
      "with levels, and filtered",
      async () => {
        await page.chooseLevel("Topics", "write");
        await page.chooseLevel("Group membership", "custom");
        await page.filter("effect", "changes");
        await page.toggleChosenFilter();
      },
    ],
    [
      "with a template looked at",
      async () => {
        await page.openTemplate("Membership sync");
      },
    ],
    [
      "with a template applied",
      async () => {
        await page.openTemplate("Membership sync");
        await page.tickProposal("Make admins");
        await page.applyProposal();
      },
    ],
    [
      "with a manifest opened",
      () =>
        page.openManifest(
          '{ "manifest": 1, "name": "Shop", "scopes": [' +
            '{ "scope": "group_membership.edit", "reason": "Adds buyers", "ask": ["id"] },' +
            '{ "scope": "users.make_admin" }, { "scope": "chat.post" }, { "scope": "?" }] }'
        ),
    ],
    ["without a find", () => page.search("podcast")],
    ["with problems", () => page.save()],
    ["with a warning", () => page.access("global")],
    [
      "in review, with everything to tell",
      async () => {
        await page.describe("Shop");
        await page.actAs("bot");
        await page.search("e");
        for (const title of page.scopes) {
          await page.tick(title);
        }
        await page.review();
        await page.create();
      },
    ],
    [
      "in review, refused",
      async () => {
        picker.site.outcome = {
          saved: false,
          refusals: [{ message: "Unknown.", scope_id: "topics:read" }],
        };
        await page.describe("Shop");
        await page.search("Read topics");
        await page.tick("Read topics");
        await page.save();
      },
    ],
    [
      "after saving",
      async () => {
        await page.describe("Shop");
        await page.access("read_only");
        await page.save();
        await page.verify();
        await page.continue();
      },
    ],
  ];

  for (const [state, arrive] of states) {
    // Colours do not depend on the width: each is met once in both.
    for (const [colors, width] of [
      ["light", 1280],
      ["dark", 375],
    ] as const) {
      test(`${state}, ${colors}, ${width} px`, async function (assert) {
        setColors(colors);
        setWidth(width);
        picker.site.catalogue = { ...CATALOGUE, templates: TEMPLATES };
        await picker.open();
        await arrive();

        assert.deepEqual(await violations(), []);
      });
    }
  }

  test("the best of many finds", async function (assert) {
    picker.site.catalogue = bigCatalogue(120);
    await picker.open();
    await page.search("thing");

    assert.strictEqual(page.best.length, 8);
    assert.deepEqual(await violations(), []);
  });
});
