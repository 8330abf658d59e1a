import {
  blur,
  click,
  fillIn,
  focus,
  settled,
  triggerEvent,
  triggerKeyEvent,
} from "@ember/test-helpers";
import {
  DESCRIPTION,
  inGroup,
  inRow,
  LIMIT,
  part,
  SEARCH,
  within,
} from "./locate.ts";
import { PickerSights } from "./picker-sights.ts";

type KeyName = "Enter" | "Backspace" | "Escape" | "/";

/** What a person can do with the picker. Selectors live here, never in a test. */
export class PickerPage extends PickerSights {
  describe(typed: string): Promise<void> {
    return fillIn(DESCRIPTION, typed);
  }

  focusDescription(): Promise<void> {
    return focus(DESCRIPTION);
  }

  async actAs(username: string): Promise<void> {
    await click("[name=acts_as][value=single]");
    await fillIn("#scope-picker-user", username);
  }

  access(mode: "granular" | "read_only" | "global"): Promise<void> {
    return click(`[name=scope_mode][value=${mode}]`);
  }

  chooseScopesInstead(): Promise<void> {
    return click(".sp-note .btn-link");
  }

  search(typed: string): Promise<void> {
    return fillIn(SEARCH, typed);
  }

  clearSearch(): Promise<void> {
    return click(".sp-search__clear");
  }

  openGroup(title: string): Promise<void> {
    return click(inGroup(title, ".sp-group__toggle"));
  }

  tick(title: string): Promise<void> {
    return click(inRow(title, ".sp-row__check"));
  }

  openScope(title: string): Promise<void> {
    return click(inRow(title, ".sp-limit"));
  }

  /** Types into a limit without leaving the field. */
  type(title: string, typed: string): Promise<void> {
    return fillIn(inRow(title, LIMIT), typed);
  }

  leaveLimit(title: string): Promise<void> {
    return blur(inRow(title, LIMIT));
  }

  paste(title: string, pasted: string): Promise<void> {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    return triggerEvent(inRow(title, LIMIT), "paste", { clipboardData });
  }

  removeValue(title: string, value: string): Promise<void> {
    const chip = within(".sp-chip", "span", value, inRow(title, ".sp-values"));
    return click(part(chip, "button"));
  }

  /** Presses the editor that a test brought along. */
  useEditor(title: string): Promise<void> {
    return click(inRow(title, ".test-editor"));
  }

  removeFromSummary(title: string): Promise<void> {
    const line = within(".sp-summary .sp-can li", "div", title);
    return click(part(line, ".sp-remove"));
  }

  /** Goes on to the review; stays where something is missing. */
  review(): Promise<void> {
    return click(".sp-review-button");
  }

  /** Reviews the key, ticks what must be confirmed, and makes it. */
  async save(): Promise<void> {
    if (this.step === "choose") {
      await this.review();
    }
    if (this.canConfirm && !this.isConfirmed) {
      await this.confirm();
    }
    if (this.step === "review") {
      await this.create();
    }
  }

  create(): Promise<void> {
    return click(".save");
  }

  confirm(): Promise<void> {
    return click("#scope-picker-confirmation");
  }

  back(): Promise<void> {
    return click(".sp-back-to-choose");
  }

  /** Follows a hint of the second look. */
  takeHint(label: string): Promise<void> {
    return click(within(".sp-second .btn-link", "", label));
  }

  /** Removes a scope that the server refused. */
  removeRefused(title: string): Promise<void> {
    return click(part(within(".sp-refused", "b", title), "button"));
  }

  /** Sends the form past its disabled button, as a script or a fast finger might. */
  submitAgain(): Promise<void> {
    return triggerEvent("form", "submit");
  }

  settle(): Promise<void> {
    return settled();
  }

  chooseSnippet(label: string): Promise<void> {
    return click(within(".sp-tabs [role=tab]", "", label));
  }

  pressInSnippets(key: "ArrowLeft" | "ArrowRight"): Promise<void> {
    return triggerKeyEvent(".sp-tabs [aria-selected=true]", "keydown", key);
  }

  copySnippet(): Promise<void> {
    return click(".sp-code .sp-copy");
  }

  verify(): Promise<void> {
    return click(".sp-verify__button");
  }

  retireReplaced(): Promise<void> {
    return click(".sp-retire");
  }

  copyKey(): Promise<void> {
    return click(".sp-secret .sp-copy");
  }

  continue(): Promise<void> {
    return click(".continue");
  }

  retry(): Promise<void> {
    return click(".sp-retry");
  }

  useStandardForm(): Promise<void> {
    return click(".scope-picker__standard");
  }

  press(key: KeyName): Promise<void> {
    return triggerKeyEvent(document.body, "keydown", key);
  }

  pressInDescription(key: KeyName): Promise<void> {
    return triggerKeyEvent(DESCRIPTION, "keydown", key);
  }

  pressInLimit(title: string, key: KeyName): Promise<void> {
    return triggerKeyEvent(inRow(title, LIMIT), "keydown", key);
  }

  pressInSearch(key: KeyName): Promise<void> {
    return triggerKeyEvent(SEARCH, "keydown", key);
  }

  /** Was the browser kept from doing what the key usually does there? */
  async isStoppedInSearch(key: KeyName): Promise<boolean> {
    let isStopped = false;
    const note = (event: Event) => {
      isStopped = event.defaultPrevented;
    };
    document.addEventListener("keydown", note, { once: true });
    await this.pressInSearch(key);
    return isStopped;
  }
}
