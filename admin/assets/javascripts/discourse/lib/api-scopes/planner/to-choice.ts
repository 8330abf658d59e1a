import type { Choice } from "../manifest/index.ts";
import { EMPTY_CHOICE } from "../manifest/index.ts";
import type { PlannedScope } from "./types.ts";

/**
 * A plan as a choice that the picker applies, a link carries or a manifest keeps.
 *
 * @example printLink(toChoice(plan.scopes)) // "?scopes=group_membership.edit(id=42)"
 */
export function toChoice(scopes: readonly PlannedScope[]): Choice {
  return {
    ...EMPTY_CHOICE,
    scopes: scopes.map(({ scope_id, limits }) => ({
      scope_id,
      reason: null,
      limits,
      ask: [],
      optional: false,
    })),
  };
}
