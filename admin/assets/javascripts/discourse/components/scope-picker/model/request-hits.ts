import type { RequestTemplate } from "./request-template.ts";
import type { ScopeQuery } from "./scope-query.ts";
import type { SearchEntry } from "./search-entry.ts";
import { matchesPath } from "./typed-path.ts";

/**
 * The requests by which a scope was found, when a verb or an address was asked for.
 *
 * @example requestHits(entry, parseQuery("/groups/42/members")).map(({ verb }) => verb) // ["PUT", "DELETE"]
 */
export function requestHits(
  { requests }: SearchEntry,
  { verb, path }: ScopeQuery
): readonly RequestTemplate[] {
  if (verb === null && path === null) {
    return [];
  }
  return requests.filter(
    (request) =>
      (verb === null || request.verb === verb || request.verb === "ANY") &&
      (path === null || matchesPath(request.parts, path))
  );
}
