import axe from "axe-core";
import { module, test } from "qunit";
import { GROUP_SOURCES } from "./support/fake-sources.ts";
import { setupPicker } from "./support/setup-picker.ts";
import { setColors, setWidth } from "./support/surroundings.ts";
import { TryPage } from "./support/try-page.ts";
import { ValuesPage } from "./support/values-page.ts";

const EDIT = "Add and remove members";

module("Accessibility of an opened scope", function (hooks) {
  const picker = setupPicker(hooks);
  const { page } = picker;
  const values = new ValuesPage();
  const box = new TryPage();

  hooks.afterEach(() => {
    setColors("light");
    setWidth(null);
  });

  const states: readonly [string, () => Promise<void>][] = [
    [
      "with names, a missing value and examples",
      () => page.paste(EDIT, "42 9"),
    ],
    [
      "while a value is looked for",
      async () => {
        await values.lookFor(EDIT, "t");
        await values.press(EDIT, "ArrowDown");
      },
    ],
    ["without a find", () => values.lookFor(EDIT, "moderators")],
    [
      "with a request that is permitted",
      async () => {
        await page.type(EDIT, "42,");
        await box.ask("PUT /groups/42/members.json");
      },
    ],
    [
      "with a request that is refused",
      () => box.ask("GET /groups/testers/members.json"),
    ],
  ];

  for (const [state, arrive] of states) {
    for (const [colors, width] of [
      ["light", 1280],
      ["dark", 320],
    ] as const) {
      test(`${state}, ${colors}, ${width} px`, async function (assert) {
        setColors(colors);
        setWidth(width);
        picker.site.sources = GROUP_SOURCES;
        await picker.open();
        await page.openGroup("Group membership");
        await page.openScope(EDIT);
        await arrive();

        const { violations } = await axe.run(
          { include: [".scope-picker"], exclude: [".btn-primary"] },
          { rules: { "page-has-heading-one": { enabled: false } } }
        );
        assert.deepEqual(
          violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html }) => html).join(" | ")}`
          ),
          []
        );
      });
    }
  }
});
