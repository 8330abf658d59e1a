import { compileScope, decideRead, type ReadRequest } from "#decision";
import type { SiteScopes } from "#registry";

/** A key as far as its scopes go. */
export interface ScopedKey {
  scope_mode: ScopeMode | null;
  scopes: readonly KeyScope[];
}

/** Core's own words. */
export type ScopeMode = "global" | "read_only" | "granular";

/** One scope row of a key. */
export interface KeyScope {
  resource: string;
  action: string;
  allowed_parameters: Readonly<Record<string, readonly string[]>> | null;
}

/** Whether a key permits a request, and by which of its scopes; a global key needs none. */
export type KeyDecision =
  | { permits: true; scope: string | null }
  | { permits: false };

/** Asking which scopes one has is never refused. */
const ALWAYS_PERMITTED = "session#scopes";

/**
 * Decides whether a key permits a request. Fails closed where Discourse 3.5 opens or breaks: a
 * granular or read-only key without scopes is no global key, an unknown scope permits nothing.
 *
 * @example permittingScope(scopes, key, read) // { permits: true, scope: "topics:read" }
 */
export function permittingScope(
  scopes: SiteScopes,
  key: ScopedKey,
  read: ReadRequest
): KeyDecision {
  if (read.route === ALWAYS_PERMITTED && read.method === "GET") {
    return { permits: true, scope: null };
  }
  const rows = rowsOf(key);
  if (rows === null) {
    return { permits: true, scope: null };
  }
  for (const row of rows) {
    const scope = scopes.find(`${row.resource}:${row.action}`);
    if (!scope) {
      continue;
    }
    const compiled = compileScope(scope.mapping, row.allowed_parameters ?? {});
    if (decideRead(compiled, read).permits) {
      return { permits: true, scope: scope.id };
    }
  }
  return { permits: false };
}

function rowsOf({ scope_mode, scopes }: ScopedKey): readonly KeyScope[] | null {
  if (scopes.length > 0 || scope_mode === "granular") {
    return scopes;
  }
  return scope_mode === "read_only"
    ? [{ resource: "global", action: "read", allowed_parameters: null }]
    : null;
}
