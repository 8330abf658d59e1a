import type { Catalogue, CatalogueScope } from "#catalogue";

/** A scope as core's own form reads it. */
interface CoreScope {
  scope_id: string;
  key: string;
  name: string;
  params: readonly string[] | null;
  urls: readonly string[];
}

/**
 * The scopes of a catalogue as core's endpoint gives them.
 *
 * @example coreScopes(catalogue).scopes["topics"] // [{ scope_id: "topics:read", … }]
 */
export function coreScopes({ scopes }: Catalogue): {
  scopes: Record<string, readonly CoreScope[]>;
} {
  const byResource: Record<string, CoreScope[]> = {
    global: [coreScope({ resource: "global", action: "read" })],
  };
  for (const scope of scopes) {
    (byResource[scope.resource] ??= []).push(coreScope(scope));
  }
  return { scopes: byResource };
}

function coreScope({
  resource,
  action,
  params,
  urls = [],
}: Pick<CatalogueScope, "resource" | "action"> &
  Partial<CatalogueScope>): CoreScope {
  return {
    scope_id: `${resource}:${action}`,
    key: action,
    name: action,
    params: params?.map(({ name }) => name) ?? null,
    urls,
  };
}
