import axe from "axe-core";
import { module, test } from "qunit";
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
    ["without a find", () => page.search("podcast")],
    ["with problems", () => page.save()],
    ["with a warning", () => page.access("global")],
    [
      "after saving",
      async () => {
        await page.describe("Shop");
        await page.access("read_only");
        await page.save();
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
        await picker.open();
        await arrive();

        assert.deepEqual(await violations(), []);
      });
    }
  }
});
