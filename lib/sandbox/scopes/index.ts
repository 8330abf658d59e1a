export { catalogueOf } from "./catalogue.ts";
export { denialHeaders, explainDenial } from "./explain-denial.ts";
export type { Denial } from "./explain-denial.ts";
export { permittingScope } from "./permitting-scope.ts";
export type { KeyScope, ScopeMode } from "./permitting-scope.ts";
export { restrictableParams, siteScopes } from "./site-scopes.ts";
export type { SiteScope, SiteScopes } from "./site-scopes.ts";
