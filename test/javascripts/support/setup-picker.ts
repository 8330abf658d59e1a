import type { ValueEditors } from "#scope-picker";
import { setupRenderingTest } from "ember-qunit";
import type { ReadChoice } from "../../../admin/assets/javascripts/discourse/lib/api-scopes/manifest/index.ts";
import { ChoosePage } from "./choose-page.ts";
import { FakeSite } from "./fake-site.ts";
import { renderPicker } from "./render-picker.gts";

/** A picker to be opened, on a site of its own for each test. */
export interface PickerTest {
  page: ChoosePage;
  site: FakeSite;
  open: (editors?: ValueEditors, prefill?: ReadChoice) => Promise<void>;
}

/** Prepares a module's tests. @example const picker = setupPicker(hooks); await picker.open() */
export function setupPicker(hooks: NestedHooks): PickerTest {
  setupRenderingTest(hooks);
  const picker: PickerTest = {
    page: new ChoosePage(),
    site: new FakeSite(),
    open: (editors, prefill) => renderPicker(picker.site, editors, prefill),
  };
  hooks.beforeEach(() => {
    picker.site = new FakeSite();
  });
  return picker;
}
