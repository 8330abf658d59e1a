import type {
  AllowedParameters,
  ApiRequest,
  ScopeMapping,
} from "../decision/index.ts";
import type { RouteTableRecord } from "../route-table/index.ts";

/** An example request of a scope, with the values that the key allows in it. */
export interface RuleExample extends ApiRequest {
  allowed?: AllowedParameters | undefined;
}

/** What a scope opens, in the decision's words, and what its author says of it by example. */
export interface ScopeRule {
  mapping: ScopeMapping;
  /** Both empty where the scope is not of our registry. */
  examples: {
    permit: readonly RuleExample[];
    deny: readonly RuleExample[];
  };
}

/**
 * All that is needed to decide requests without asking the server: this site's routes, and the
 * rule of every scope in the catalogue by its `scope_id`.
 * Served by `GET /admin/plugins/discourse-api-scopes/rules.json`.
 *
 * @example rules.scopes["group_membership:edit"]?.mapping.path_params // ["id"]
 */
export interface Rules {
  routes: RouteTableRecord;
  scopes: Readonly<Record<string, ScopeRule>>;
}
