import { i18n } from "discourse-i18n";
import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";
import type { AllowList, ValueSearch } from "../choices/index.ts";
import { anyValue, kindWord, limitSentence } from "../words.ts";

/** Core's one alias that holds more than the value: `staff/meetings/42`. */
const CATEGORY_PATH = "category_slug_path_with_id";

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.values.${key}`, options);
}

/** What stands in the empty field. @example lookFor(idOfGroup) // "Look for a group" */
export function lookFor(param: CatalogueParam): string {
  return text(`look_for.${kindWord(param)}`, { name: param.name });
}

/** @example nothingFound(list) // "No group matches “foo”." */
export function nothingFound({ param, draft }: AllowList): string {
  const typed = draft.trim();
  return typed === ""
    ? text("type_to_look")
    : text("not_found", { text: typed, kind: text(`kind.${kindWord(param)}`) });
}

/** What is said while one looks for a value. @example foundSentence(list, search) // "2 found" */
export function foundSentence(
  list: AllowList,
  { isOpen, options }: ValueSearch
): string {
  if (!isOpen || options === null) {
    return "";
  }
  return options.length === 0
    ? nothingFound(list)
    : text("found", { count: options.length });
}

/** Says the limit as it has become, once the names are known. @example limitSaid(list) // "Only group testers" */
export function limitSaid(list: AllowList): string {
  return list.isKnown ? limitSentence(list) : "";
}

/** @example missingSentence(idOfGroup, ["999"]) // "This site has no group “999”. …" */
export function missingSentence(
  param: CatalogueParam,
  missing: readonly string[]
): string {
  return text("missing", {
    count: missing.length,
    values: missing.map((value) => text("quoted", { value })).join(", "),
    kind: text(`kind.${kindWord(param)}`),
  });
}

/** What the limit means as it stands, also when there is none. */
export function limitMeaning({ param, isLimited }: AllowList): string {
  if (!isLimited) {
    return text("unlimited", { any: anyValue(param) });
  }
  return text(param.in === "path" ? "in_path" : "in_query");
}

/** @example aliasSentence(topicId) // "Some addresses call it id. The limit holds there too." */
export function aliasSentence({ alias }: CatalogueParam): string {
  return alias === CATEGORY_PATH
    ? text("alias_category")
    : text("alias", { alias });
}
