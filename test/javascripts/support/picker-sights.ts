import { find } from "@ember/test-helpers";
import {
  DESCRIPTION,
  fieldText,
  inGroup,
  inRow,
  LIMIT,
  row,
  SEARCH,
  textOf,
  textsOf,
} from "./locate.ts";
import { ReviewSights } from "./review-sights.ts";

/** What a person sees of the picker. */
export class PickerSights extends ReviewSights {
  get heading(): string {
    return textOf(find("h1"));
  }

  get areas(): string[] {
    return textsOf(".sp-area h3");
  }

  get groups(): string[] {
    return textsOf(".sp-group__title");
  }

  /** Titles of the rows that can be seen. */
  get scopes(): string[] {
    return textsOf(".sp-row__title");
  }

  get status(): string {
    return textOf(find(".sp-scopes__head [role=status]"));
  }

  get noMatch(): string {
    return textOf(find(".sp-empty b"));
  }

  /** The chosen scopes as the summary tells them, gravest first. */
  get summary(): string[] {
    return textsOf(".sp-summary .sp-can li > div");
  }

  get summaryRisk(): string {
    return textOf(find(".sp-summary .sp-meter"));
  }

  get actsAs(): string {
    return textOf(find(".sp-summary .sp-acting"));
  }

  get warning(): string {
    return textOf(find(".sp-access ~ div .sp-note"));
  }

  get hasScopeList(): boolean {
    return find(".sp-scopes") !== null;
  }

  get description(): string {
    return fieldText(find(DESCRIPTION));
  }

  get searchText(): string {
    return fieldText(find(SEARCH));
  }

  get descriptionProblem(): string {
    return textOf(find("#scope-picker-description-problem"));
  }

  get userProblem(): string {
    return textOf(find(".sp-fields fieldset .form-kit__errors"));
  }

  get searchProblem(): string {
    return textOf(find("#scope-picker-search-problem"));
  }

  get failure(): string {
    return textOf(find(".sp-list .sp-note"));
  }

  /** The id of the element that has the focus. */
  get focused(): string {
    return document.activeElement?.id ?? "";
  }

  get canSave(): boolean {
    return find(".save")?.hasAttribute("disabled") === false;
  }

  groupCount(title: string): string {
    return textOf(inGroup(title, ".sp-group__count"));
  }

  isGroupOpen(title: string): boolean {
    return inGroup(title, "[aria-expanded]").ariaExpanded === "true";
  }

  isTicked(title: string): boolean {
    return inRow(title, ".sp-row__check").matches(":checked");
  }

  risk(title: string): string {
    return textOf(inRow(title, ".sp-risk"));
  }

  source(title: string): string {
    return textOf(row(title).querySelector(".sp-source"));
  }

  limitButton(title: string): string {
    return textOf(inRow(title, ".sp-limit__text"));
  }

  values(title: string): string[] {
    return textsOf(".sp-chip span", inRow(title, ".sp-values"));
  }

  limitText(title: string): string {
    return fieldText(inRow(title, LIMIT));
  }

  limitProblem(title: string): string {
    return textOf(inRow(title, ".sp-limit-editor .form-kit__errors"));
  }

  limitHelp(title: string): string {
    return textOf(inRow(title, ".sp-limit-editor .sp-soft"));
  }

  /** The requests of an opened scope, e.g. `PUT /groups/42/members`. */
  requests(title: string): string[] {
    return textsOf(".sp-request", inRow(title, ".sp-panel"));
  }

  rowRefusal(title: string): string {
    return textOf(row(title).querySelector(".sp-row__text .form-kit__errors"));
  }
}
