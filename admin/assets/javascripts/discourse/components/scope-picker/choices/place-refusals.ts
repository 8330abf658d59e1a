import { i18n } from "discourse-i18n";
import type { Refusal } from "../contract.ts";
import type { KeyDetails } from "./key-details.ts";
import type { ScopeChoice } from "./scope-choice.ts";

/**
 * Puts each refusal where it belongs: at its field, or at its scope. Answers what is left to say
 * above the button.
 */
export function placeRefusals(
  refusals: readonly Refusal[],
  details: KeyDetails,
  chosen: readonly ScopeChoice[]
): readonly string[] {
  const left = new Set<string>();
  for (const refusal of refusals) {
    const choice = chosen.find(
      ({ scope }) => scope.scope_id === refusal.scope_id
    );
    if (choice) {
      choice.refusal = refusal.message;
      left.add(i18n("admin.api_scopes.save.scope_refused"));
    } else if (refusal.field) {
      details.refuse(refusal.field, refusal.message);
    } else {
      left.add(refusal.message);
    }
  }
  return [...left];
}
