import type { ValueEditors } from "#scope-picker";
import { setupRenderingTest } from "ember-qunit";
import { FakeSite } from "./fake-site.ts";
import { PickerPage } from "./picker-page.ts";
import { renderPicker } from "./render-picker.gts";

/** A picker to be opened, on a site of its own for each test. */
export interface PickerTest {
  page: PickerPage;
  site: FakeSite;
  open: (editors?: ValueEditors) => Promise<void>;
}

/** Prepares a module's tests. @example const picker = setupPicker(hooks); await picker.open() */
export function setupPicker(hooks: NestedHooks): PickerTest {
  setupRenderingTest(hooks);
  const picker: PickerTest = {
    page: new PickerPage(),
    site: new FakeSite(),
    open: (editors) => renderPicker(picker.site, editors),
  };
  hooks.beforeEach(() => {
    picker.site = new FakeSite();
  });
  return picker;
}
