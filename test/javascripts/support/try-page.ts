import { click, fillIn, find, triggerKeyEvent } from "@ember/test-helpers";
import { textOf, textsOf, within } from "./locate.ts";

const FIELD = "#scope-picker-try";

/** The box in which a request is tried. */
export class TryPage {
  async ask(typed: string): Promise<void> {
    await fillIn(FIELD, typed);
    await click(".sp-try__check");
  }

  async askByKeyboard(typed: string): Promise<void> {
    await fillIn(FIELD, typed);
    await triggerKeyEvent(FIELD, "keydown", "Enter");
  }

  fix(label: string): Promise<void> {
    return click(within(".sp-try__fix", "", label));
  }

  get answer(): string {
    return textOf(find(".sp-try [role=status]"));
  }

  get fixes(): string[] {
    return textsOf(".sp-try__fix");
  }

  get isThere(): boolean {
    return find(FIELD) !== null;
  }

  get hasFocus(): boolean {
    return document.activeElement === find(FIELD);
  }
}
