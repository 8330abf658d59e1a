import type { CatalogueParam } from "../../../lib/api-scopes/catalogue/index.ts";

/**
 * Does a parameter name things that the site has: groups, topics, users? Only then is it worth
 * saying that it takes any of them; of free text that goes without saying.
 *
 * @example isOfAKind({ name: "id", kind: "group", in: "path", alias: null }) // true
 */
export function isOfAKind({ kind }: Pick<CatalogueParam, "kind">): boolean {
  return kind !== "text";
}
