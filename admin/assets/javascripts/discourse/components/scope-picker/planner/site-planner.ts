import {
  type Planner,
  prepareScopes,
} from "../../../lib/api-scopes/planner/index.ts";
import type { ScopeList } from "../choices/index.ts";
import type { SiteRules } from "../preview/index.ts";

/** A planner over the scopes that can be chosen on this site. */
export function sitePlanner(rules: SiteRules, list: ScopeList): Planner {
  return prepareScopes(
    rules.table,
    list.choices.flatMap(({ scope }) => {
      const rule = rules.scopes.get(scope.scope_id);
      return rule
        ? [
            {
              scope_id: scope.scope_id,
              risk: scope.risk,
              mapping: rule.mapping,
              kinds: Object.fromEntries(
                scope.params.map(({ name, kind }) => [name, kind])
              ),
            },
          ]
        : [];
    })
  );
}
