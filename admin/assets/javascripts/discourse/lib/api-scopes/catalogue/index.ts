export { AREAS, isArea } from "./areas.ts";
export type { Area } from "./areas.ts";
export type {
  Catalogue,
  CatalogueParam,
  CatalogueResource,
  CatalogueScope,
  Risk,
} from "./types.ts";
