import type { CatalogueTemplate } from "../catalogue/index.ts";
import type { Choice } from "./types.ts";

/**
 * What a template proposes. Its title also describes the key, unless the admin writes something else.
 *
 * @example fromTemplate(wordPress).scopes.map(({scope_id}) => scope_id)
 */
export function fromTemplate({ title, scopes }: CatalogueTemplate): Choice {
  return {
    name: title,
    description: title,
    username: null,
    replaces: null,
    scopes: scopes.map(
      ({ scope_id, reason, ask, limits, optional = false }) => ({
        scope_id,
        reason,
        limits: limits ?? {},
        ask,
        optional,
      })
    ),
  };
}
