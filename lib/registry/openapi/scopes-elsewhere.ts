import type { RouteTable } from "#route-table";
import type { SiteScope } from "../site-scopes.ts";
import type { PathItem } from "./operations.ts";

/**
 * The scopes that no operation names, and why not.
 *
 * @example scopesElsewhere(sites.all, items, table)["global.read"] // "Opens every request by GET."
 */
export function scopesElsewhere(
  scopes: readonly SiteScope[],
  items: Iterable<PathItem>,
  table: RouteTable
): Readonly<Record<string, string>> {
  const named = new Set(
    [...items]
      .flatMap((item) => Object.values(item))
      .flatMap((operation) => operation["x-scopes"] ?? [])
  );
  return Object.fromEntries(
    scopes
      .map((scope) => [scope.id.replace(":", "."), scope] as const)
      .filter(([id]) => !named.has(id))
      .map(([id, scope]) => [id, whyNot(scope, table)])
  );
}

function whyNot({ mapping, urls }: SiteScope, table: RouteTable): string {
  const { actions, methods } = mapping;
  if (!actions) {
    const by = methods?.map((method) => method.toUpperCase()).join(", ");
    return `Opens every request${by ? ` by ${by}` : ""}.`;
  }
  return actions.some((action) => table.byAction.has(action))
    ? "Opens only routes without JSON, or of a method that this document leaves out."
    : `Opens what is mounted beside Discourse's own routes: ${urls.join(", ")}.`;
}
