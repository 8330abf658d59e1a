import type { Rules, ScopeRule } from "#catalogue";
import type { CompiledRegistry, SiteScopes } from "#registry";
import type { Route, RouteRecord, RouteTable } from "#route-table";

const NO_EXAMPLES: ScopeRule["examples"] = { permit: [], deny: [] };

/**
 * What the picker decides requests by: the site's routes, and each scope's mapping with the
 * examples that the registry has for it.
 *
 * @example rulesOf(scopes, registry, table).scopes["topics:read"]?.mapping
 */
export function rulesOf(
  scopes: SiteScopes,
  registry: CompiledRegistry,
  table: RouteTable
): Rules {
  const examples = new Map(
    registry.scopes.map((entry) => [
      `${entry.resource}:${entry.action}`,
      entry.examples,
    ])
  );
  return {
    routes: {
      discourse: table.discourse,
      plugins: [],
      routes: table.routes.map(recordOf),
    },
    scopes: Object.fromEntries(
      scopes.all.map(({ id, source, mapping }): [string, ScopeRule] => [
        id,
        {
          mapping,
          // A scope that Discourse defines itself may differ from the registry's.
          examples:
            source === registry.plugin
              ? (examples.get(id) ?? NO_EXAMPLES)
              : NO_EXAMPLES,
        },
      ])
    ),
  };
}

/** What compiling adds to a route, and JSON could not carry. */
const COMPILED: ReadonlySet<string> = new Set(["verbs", "regexp", "names"]);

function recordOf(route: Route): RouteRecord {
  const { verb, path, action } = route;
  const rest = Object.entries(route).filter(([name]) => !COMPILED.has(name));
  return { ...Object.fromEntries(rest), verb, path, action };
}
