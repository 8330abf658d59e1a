import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { RequestTemplate } from "./request-template.ts";
import { parseUrl } from "./request-template.ts";
import { matchesPath, typedPath } from "./typed-path.ts";

/** What was typed in the search box, understood. */
export interface ScopeQuery {
  verb: string | null;
  /** Segments of a typed address, or null. */
  path: readonly string[] | null;
  words: readonly string[];
}

/** A scope made ready for searching. */
export interface SearchEntry {
  scope: CatalogueScope;
  text: string;
  requests: readonly RequestTemplate[];
}

const VERBS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** @example searchEntry(scope, "Groups").text // "add members … group_membership.edit groups …" */
export function searchEntry(
  scope: CatalogueScope,
  resourceTitle: string
): SearchEntry {
  const requests = scope.urls.flatMap((url) => parseUrl(url));
  const text = [
    scope.title,
    scope.description ?? "",
    `${scope.resource}.${scope.action}`,
    scope.scope_id,
    resourceTitle,
    scope.source,
    ...scope.urls,
  ]
    .join(" ")
    .toLowerCase();
  return { scope, text, requests };
}

/**
 * Understands what was typed. A verb counts as one in capitals or before an address, so that
 * `post` alone still finds posts.
 *
 * @example parseQuery("put /groups/42") // { verb: "PUT", path: ["groups", "42"], words: [] }
 */
export function parseQuery(typed: string): ScopeQuery {
  const tokens = typed.trim().split(/\s+/).filter(Boolean);
  const query = { verb: null as string | null, words: [] as string[] };
  let path: readonly string[] | null = null;
  for (const [index, token] of tokens.entries()) {
    const upper = token.toUpperCase();
    const beforeAddress = typedPath(tokens[index + 1] ?? "") !== null;
    if (VERBS.has(upper) && (token === upper || beforeAddress)) {
      query.verb = upper;
    } else if (path === null && typedPath(token) !== null) {
      path = typedPath(token);
    } else {
      query.words.push(token.toLowerCase());
    }
  }
  return { ...query, path };
}

/** Does a scope answer the query? Every word must be found. */
export function matchesQuery(entry: SearchEntry, query: ScopeQuery): boolean {
  return (
    query.words.every((word) => entry.text.includes(word)) &&
    (!asksForRequest(query) || requestHits(entry, query).length > 0)
  );
}

/**
 * The requests by which a scope was found, when a verb or an address was asked for.
 *
 * @example requestHits(entry, parseQuery("/groups/42/members")).map(({ verb }) => verb) // ["PUT", "DELETE"]
 */
export function requestHits(
  { requests }: SearchEntry,
  query: ScopeQuery
): readonly RequestTemplate[] {
  const { verb, path } = query;
  if (!asksForRequest(query)) {
    return [];
  }
  return requests.filter(
    (request) =>
      (verb === null || request.verb === verb || request.verb === "ANY") &&
      (path === null || matchesPath(request.parts, path))
  );
}

function asksForRequest({ verb, path }: ScopeQuery): boolean {
  return verb !== null || path !== null;
}
