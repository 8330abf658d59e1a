import type {
  Rules,
  ScopeRule,
} from "../../../lib/api-scopes/catalogue/index.ts";
import {
  compileRouteTable,
  type RouteTable,
} from "../../../lib/api-scopes/route-table/index.ts";

/** The rules of a site, ready to decide by. */
export interface SiteRules {
  readonly table: RouteTable;
  /** By `scope_id`. */
  readonly scopes: ReadonlyMap<string, ScopeRule>;
}

/** Prepares what the server sent; some 10 ms. @example siteRules(rules).scopes.get("topics:read") */
export function siteRules({ routes, scopes }: Rules): SiteRules {
  return {
    table: compileRouteTable(routes),
    scopes: new Map(Object.entries(scopes)),
  };
}
