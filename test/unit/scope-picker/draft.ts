import type {
  CatalogueParam,
  CatalogueScope,
} from "../../../admin/assets/javascripts/discourse/lib/api-scopes/catalogue/index.ts";
import { scope as catalogueScope } from "../../javascripts/support/catalogue.ts";

/** A parameter with everything that a test does not care about filled in. */
export function param(draft: Partial<CatalogueParam>): CatalogueParam {
  return { name: "id", in: "path", kind: "text", alias: null, ...draft };
}

/** As the component tests draft one, reading topics unless told otherwise. */
export function scope(draft: Partial<CatalogueScope>): CatalogueScope {
  return catalogueScope({
    resource: "topics",
    action: "read",
    title: "Read topics",
    ...draft,
  });
}
