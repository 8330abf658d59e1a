import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { NewKey, NewKeyScope, ScopeMode } from "../contract.ts";
import type { Limits } from "./request-line.ts";

/** A scope with the values that it is limited to. */
export interface ChosenScope {
  scope: CatalogueScope;
  limits: Limits;
}

/**
 * The scope without which a read-only key may do everything. It stands in no catalogue: in a
 * granular key nobody can choose it.
 */
export const READ_ALL = "global:read";

/** What the form holds when it is saved. */
export interface KeyForm {
  description: string;
  /** Null: the key acts as whomever its caller names. */
  username: string | null;
  mode: ScopeMode;
  chosen: readonly ChosenScope[];
}

/**
 * The body of the request that makes the key.
 *
 * @example newKey({ description: " Shop ", username: null, mode: "read_only", chosen: [] })
 * // { description: "Shop", scope_mode: "read_only", scopes: [{ scope_id: "global:read" }] }
 */
export function newKey(form: KeyForm): NewKey {
  const scopes = scopesOf(form);
  return {
    description: form.description.trim(),
    ...(form.username !== null && { username: form.username.trim() }),
    scope_mode: form.mode,
    ...(scopes && { scopes }),
  };
}

function scopesOf({
  mode,
  chosen,
}: KeyForm): readonly NewKeyScope[] | undefined {
  switch (mode) {
    case "global":
      return undefined;
    case "read_only":
      return [{ scope_id: READ_ALL }];
    case "granular":
      return chosen.map(({ scope, limits }) => ({
        scope_id: scope.scope_id,
        ...Object.fromEntries(
          Object.entries(limits)
            .filter(([, values]) => values.length > 0)
            .map(([name, values]) => [name, values.join(",")])
        ),
      }));
  }
}
