import {
  click,
  find,
  findAll,
  select,
  triggerEvent,
  triggerKeyEvent,
  waitFor,
} from "@ember/test-helpers";
import { inGroup, inRow, part, textOf, textsOf, within } from "./locate.ts";
import { PickerPage } from "./picker-page.ts";

type Filter = "source" | "effect" | "risk";
type Level = "none" | "read" | "write" | "custom";

const START = ".sp-start";
const OPENED = ".sp-opened";

/** What a person does to find and choose scopes, beside what every test needs. */
export class ChoosePage extends PickerPage {
  filter(filter: Filter, value: string): Promise<void> {
    return select(`[data-filter=${filter}]`, value);
  }

  toggleChosenFilter(): Promise<void> {
    return click("[data-filter=chosen]");
  }

  resetFilters(): Promise<void> {
    return click(".sp-filters__reset");
  }

  showAll(): Promise<void> {
    return click(".sp-empty button");
  }

  get best(): string[] {
    return textsOf(".sp-best .sp-row__title");
  }

  get marked(): string[] {
    return textsOf(".sp-row__title mark");
  }

  get chosenFilter(): string {
    return textOf(find("[data-filter=chosen]"));
  }

  level(title: string): string {
    return textOf(inGroup(title, ".sp-levels :checked").nextElementSibling);
  }

  chooseLevel(title: string, level: Level): Promise<void> {
    return click(inGroup(title, `.sp-levels [value=${level}]`));
  }

  offersLevel(title: string, level: Level): boolean {
    return inGroup(title, `.sp-levels [value=${level}]`).matches(":enabled");
  }

  rowsApart(title: string): string[] {
    const apart = inGroup(title, ".sp-group__apart").nextElementSibling;
    return textsOf(".sp-row__title", apart ?? undefined);
  }

  canTick(title: string): boolean {
    return inRow(title, ".sp-row__check").matches(":enabled");
  }

  implied(title: string): string {
    return textOf(inRow(title, ".sp-row__implied"));
  }

  openTemplate(title: string): Promise<void> {
    return click(within(`${START} li`, ".sp-pill", title).children[0] ?? START);
  }

  get templates(): string[] {
    return textsOf(".sp-pill");
  }

  /** What a proposal shows of each scope. */
  get proposed(): string[] {
    return textsOf(`${START} .sp-templates .sp-proposed > li`);
  }

  get tickedProposals(): string[] {
    return findAll(`${START} .sp-proposed :checked`).map((check) =>
      textOf(check.nextElementSibling?.querySelector(".sp-row__title") ?? null)
    );
  }

  tickProposal(title: string): Promise<void> {
    const row = within(".sp-proposed > li", ".sp-row__title", title);
    return click(part(row, ".sp-row__check"));
  }

  /** The field for a value that a proposal asks for. */
  askedField(title: string): Element {
    const row = within(".sp-proposed > li", ".sp-row__title", title);
    return part(row, ".sp-limit-editor input");
  }

  applyProposal(): Promise<void> {
    return click(`${START} .sp-templates .sp-apply`);
  }

  undoTemplate(): Promise<void> {
    return click(`${START} .sp-applied button`);
  }

  get applied(): string {
    return textOf(find(`${START} .sp-applied`));
  }

  /** What the banner says of a link or a manifest. */
  get opened(): string {
    return textOf(find(OPENED));
  }

  get hasOpened(): boolean {
    return find(OPENED) !== null;
  }

  undoOpened(): Promise<void> {
    return click(`${OPENED} > .btn-link`);
  }

  dismissOpened(): Promise<void> {
    return click(`${OPENED} .sp-remove`);
  }

  takeWaiting(title: string): Promise<void> {
    return click(part(within(`${OPENED} li`, "span", title), ".sp-take"));
  }

  async openManifest(text: string): Promise<void> {
    const file = new File([text], "manifest.json");
    await triggerEvent(`${START} .sp-manifest [type=file]`, "change", {
      files: [file],
    });
    // Reading a file is no work that the helpers know of.
    await waitFor(OPENED);
  }

  /** Presses a key where the focus is. */
  pressHere(key: string, modifiers: { ctrlKey?: boolean } = {}): Promise<void> {
    return triggerKeyEvent(
      document.activeElement ?? document.body,
      "keydown",
      key as "Enter",
      modifiers
    );
  }

  focusSearch(): Promise<void> {
    return this.press("/");
  }

  /** What has the focus: a scope, a group, or the id of anything else. */
  get focusedName(): string {
    const active = document.activeElement;
    const row = active?.matches(".sp-row__check")
      ? active.closest(".sp-row")?.querySelector(".sp-row__title")
      : active?.querySelector(".sp-group__title");
    return row ? textOf(row) : (active?.id ?? "");
  }

  isScopeOpen(title: string): boolean {
    return inRow(title, ".sp-limit").ariaExpanded === "true";
  }

  get isSheetOpen(): boolean {
    return find(".sp-summary.is-open") !== null;
  }

  toggleSheet(): Promise<void> {
    return click(".sp-summary__toggle");
  }

  get cannotInSummary(): string[] {
    return textsOf(".sp-summary .sp-cannot-do li");
  }

  setDirection(direction: "ltr" | "rtl"): void {
    find(".scope-picker")?.setAttribute("dir", direction);
  }
}
