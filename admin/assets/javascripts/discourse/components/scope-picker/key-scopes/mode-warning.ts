import type { ExistingKey } from "../contract.ts";
import { READ_ALL } from "../model/index.ts";

/** How a key's mode and its scopes can disagree. */
export type ModeWarning =
  | "granular_without_scopes"
  | "read_only_without_scopes"
  | "read_only_with_other_scopes"
  | "global_with_scopes"
  | "nameless_without_scopes";

/**
 * Says when a key can do something else than its mode tells: at a request only the scopes count.
 *
 * @example modeWarning({ scope_mode: "global", scopes: [oneScope] }) // "global_with_scopes"
 */
export function modeWarning({
  scope_mode,
  scopes,
}: Pick<ExistingKey, "scope_mode" | "scopes">): ModeWarning | null {
  const isBare = scopes.length === 0;
  switch (scope_mode) {
    case "granular":
      return isBare ? "granular_without_scopes" : null;
    case "read_only":
      return isBare
        ? "read_only_without_scopes"
        : scopes.every(({ scope_id }) => scope_id === READ_ALL)
          ? null
          : "read_only_with_other_scopes";
    case "global":
      return isBare ? null : "global_with_scopes";
    case null:
      return isBare ? "nameless_without_scopes" : null;
  }
}
