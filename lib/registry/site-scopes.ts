import type { ScopeMapping } from "#decision";
import type { RouteTable } from "#route-table";
import { type CompiledRegistry, mappingOf } from "./compiled.ts";
import type { HostScope } from "./host.ts";
import { scopeUrls } from "./scope-urls.ts";
import { appliesTo } from "./version.ts";

/** A scope that the site knows, whoever declared it. */
export interface SiteScope {
  /** Core's own form, `resource:action`. */
  readonly id: string;
  readonly resource: string;
  readonly action: string;
  /** `core`, or the name of the plugin that registered it. */
  readonly source: string;
  readonly mapping: ScopeMapping;
  /** As core prints them. */
  readonly urls: readonly string[];
}

/** All scopes of the site. */
export interface SiteScopes {
  readonly all: readonly SiteScope[];
  /** Also under a name that the scope had before. */
  find(id: string): SiteScope | undefined;
}

/**
 * Joins the scopes of Discourse and of the bundled plugins with those of the registry. As in
 * the plugin, a scope that Discourse defines itself is left to it.
 *
 * @example siteScopes(hostScopes, registry, table).find("group_membership:edit")?.urls
 */
export function siteScopes(
  hostScopes: readonly HostScope[],
  registry: CompiledRegistry,
  table: RouteTable
): SiteScopes {
  const scopes = new Map<string, SiteScope>();
  for (const scope of hostScopes) {
    const id = `${scope.resource}:${scope.action}`;
    scopes.set(id, { id, ...scope, mapping: guarded(scope.mapping, table) });
  }
  const aliases = new Map<string, SiteScope>();
  for (const entry of registry.scopes) {
    const { resource, action } = entry;
    const id = `${resource}:${action}`;
    if (scopes.has(id) || !appliesTo(entry, table.discourse)) {
      continue;
    }
    const scope = {
      id,
      resource,
      action,
      source: registry.plugin,
      mapping: mappingOf(entry),
      urls: scopeUrls(table, entry.mapping),
    };
    scopes.set(id, scope);
    entry.replaces?.forEach((former) => aliases.set(former, scope));
  }
  return {
    all: [...scopes.values()],
    find: (id) => scopes.get(id) ?? aliases.get(id),
  };
}

/**
 * What the plugin does for scopes that it did not write: a parameter that is a segment of one of
 * the scope's routes counts only as part of the path.
 */
function guarded(mapping: ScopeMapping, table: RouteTable): ScopeMapping {
  const segments = new Set(
    (mapping.actions ?? []).flatMap((action) =>
      (table.byAction.get(action) ?? []).flatMap(({ names }) => names)
    )
  );
  const inPath = (mapping.params ?? []).filter(
    (name) => segments.has(name) || segments.has(mapping.aliases?.[name] ?? "")
  );
  // A name in both lists counts as a path parameter; core's own list keeps its order.
  return inPath.length === 0 ? mapping : { ...mapping, path_params: inPath };
}

/**
 * The parameters whose values a key may limit, or null if there are none.
 *
 * @example restrictableParams({ params: ["q"], path_params: ["id"] }) // ["q", "id"]
 */
export function restrictableParams(
  mapping: ScopeMapping
): readonly string[] | null {
  return mapping.params || mapping.path_params
    ? [...new Set([...(mapping.params ?? []), ...(mapping.path_params ?? [])])]
    : null;
}
