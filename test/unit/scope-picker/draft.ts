import type {
  CatalogueParam,
  CatalogueScope,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/catalogue/index.ts";

/** A parameter with everything that a test does not care about filled in. */
export function param(draft: Partial<CatalogueParam>): CatalogueParam {
  return { name: "id", in: "path", kind: "text", alias: null, ...draft };
}

/** A scope with everything that a test does not care about filled in. */
export function scope(draft: Partial<CatalogueScope>): CatalogueScope {
  return {
    scope_id: "topics:read",
    resource: "topics",
    action: "read",
    title: "Read topics",
    description: null,
    source: "core",
    risk: "read",
    urls: [],
    params: [],
    required_params: [],
    forbidden_params: [],
    ...draft,
  };
}
