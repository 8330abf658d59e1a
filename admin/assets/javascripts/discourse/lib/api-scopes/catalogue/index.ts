export { AREAS, isArea } from "./areas.ts";
export type { Area } from "./areas.ts";
export type { RuleExample, Rules, ScopeRule } from "./rules.ts";
export type {
  Catalogue,
  CatalogueParam,
  CatalogueResource,
  CatalogueScope,
  CatalogueTemplate,
  Risk,
  TemplateScope,
} from "./types.ts";
