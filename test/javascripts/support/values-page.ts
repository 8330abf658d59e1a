import { click, fillIn, triggerKeyEvent } from "@ember/test-helpers";
import { inRow, LIMIT, textOf, textsOf, within } from "./locate.ts";

type KeyName = "ArrowDown" | "ArrowUp" | "Enter" | "Escape";

/** A field in which values are looked for by name. */
export class ValuesPage {
  lookFor(title: string, typed: string): Promise<void> {
    return fillIn(inRow(title, LIMIT), typed);
  }

  open(title: string): Promise<void> {
    return click(inRow(title, LIMIT));
  }

  press(title: string, key: KeyName): Promise<void> {
    return triggerKeyEvent(inRow(title, LIMIT), "keydown", key);
  }

  take(title: string, option: string): Promise<void> {
    return click(
      within(".sp-option", "span", option, inRow(title, ".sp-panel"))
    );
  }

  isOpen(title: string): boolean {
    return inRow(title, LIMIT).ariaExpanded === "true";
  }

  options(title: string): string[] {
    return textsOf(".sp-option", inRow(title, ".sp-panel"));
  }

  /** The option that Enter would take. */
  marked(title: string): string {
    const id = inRow(title, LIMIT).getAttribute("aria-activedescendant");
    return id === null ? "" : textOf(document.getElementById(id));
  }

  note(title: string): string {
    return textOf(inRow(title, ".sp-finder__note"));
  }

  /** Values as they are shown, e.g. `testers 42`. */
  chips(title: string): string[] {
    return textsOf(".sp-chip", inRow(title, ".sp-panel"));
  }

  missing(title: string): string[] {
    return textsOf(".sp-missing", inRow(title, ".sp-panel"));
  }

  help(title: string): string[] {
    return textsOf(".sp-limit-editor .sp-soft", inRow(title, ".sp-panel"));
  }
}
