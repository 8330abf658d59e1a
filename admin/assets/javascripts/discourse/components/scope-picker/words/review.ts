import { i18n } from "discourse-i18n";
import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";
import type { ScopeChoice } from "../choices/index.ts";
import type { ExistingKey } from "../contract.ts";
import type { Limits } from "../model/index.ts";
import { isOfAKind, READ_ALL } from "../model/index.ts";
import type { Change, ComparedScope } from "../review/compare-scopes.ts";
import type { RefusedScope } from "../review/refused-calls.ts";
import type { PickerState } from "../state.ts";
import { actsAsShort, anyValue, limitedTo, limitSentence } from "../words.ts";

/** How one limit of a scope is told. */
export interface ToldLimit {
  text: string;
  isLimited: boolean;
}

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.review.${key}`, options);
}

/** The limits of a chosen scope. @example toldLimits(choice) // [{ text: "Only group testers", isLimited: true }] */
export function toldLimits({ lists }: ScopeChoice): readonly ToldLimit[] {
  return lists
    .filter(({ param, isLimited }) => isLimited || isOfAKind(param))
    .map((list) => ({
      text: limitSentence(list),
      isLimited: list.isLimited,
    }));
}

/** What the replaced key allowed, in words. @example limitWords([idOfGroup], {}) // "Any group" */
export function limitWords(
  params: readonly CatalogueParam[],
  limits: Limits,
  nameOf: (param: CatalogueParam, value: string) => string
): string {
  return params
    .filter((param) => limits[param.name]?.length || isOfAKind(param))
    .map((param) => {
      const values = limits[param.name] ?? [];
      return values.length > 0
        ? limitedTo(
            param,
            values.map((value) => nameOf(param, value))
          )
        : anyValue(param);
    })
    .join("; ");
}

/** @example changeWord("narrowed") // "Narrower" */
export function changeWord(change: Change): string {
  return text(`compared.${change}`);
}

/** @example replacedName(key) // "Shop sync (key 12)" */
export function replacedName({ id, description }: ExistingKey): string {
  return description.trim() === ""
    ? text("compared.nameless", { id })
    : text("compared.key", { id, description });
}

/** What else differs from the replaced key. @example factChanges(state) // ["Acts as mirror_bot, was: All users"] */
export function factChanges({
  replaced,
  details,
}: PickerState): readonly string[] {
  if (!replaced) {
    return [];
  }
  const facts: [string, string, string][] = [
    [
      "acts_as",
      replaced.username ?? i18n("admin.api_scopes.acts_as.all"),
      actsAsShort(details),
    ],
    ["access", accessWord(replaced.scope_mode), accessWord(details.mode)],
  ];
  return facts
    .filter(([, before, after]) => before !== after)
    .map(([fact, before, after]) =>
      text(`compared.${fact}`, { before, after })
    );
}

/** @example comparedTitle(state, row) // "Add and remove members" */
export function comparedTitle(
  { list }: PickerState,
  { scope_id }: ComparedScope
): string {
  const choice = list?.choices.find(({ scope }) => scope.scope_id === scope_id);
  return (
    choice?.scope.title ??
    (scope_id === READ_ALL
      ? i18n("admin.api_scopes.access.read_only.can")
      : scope_id.replace(":", "."))
  );
}

/** @example refusedSentence(refused, "bot") // "Every call will be refused: bot is not staff." */
export function refusedSentence(
  { extent, need }: RefusedScope,
  username: string
): string {
  return text(`rights.${extent}.${need}`, { username });
}

function accessWord(mode: ExistingKey["scope_mode"]): string {
  return i18n(`admin.api_scopes.access.${mode ?? "global"}.title`);
}
