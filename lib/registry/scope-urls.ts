import type { ScopeMapping } from "#decision";
import type { Route, RouteTable } from "#route-table";

/** Pages of the browser that core leaves out. */
const NOT_LISTED = new Set(["/new-topic", "/new-message", "/exception"]);

/**
 * The addresses that a scope opens, in core's form: `/groups/:id/members (PUT)`.
 *
 * Source: `ApiKeyScope.find_urls`, 3.5.
 *
 * @example scopeUrls(table, { methods: ["get"] }) // ["* (get)"]
 */
export function scopeUrls(
  table: RouteTable,
  { actions = [], methods = [] }: ScopeMapping
): readonly string[] {
  const urls = table.routes
    .filter(({ action }) => action !== null && actions.includes(action))
    .filter(isForPrograms)
    .map(({ path, verb }) => `${withoutFormat(path)} (${verb})`);
  return [...new Set([...urls, ...methods.map((method) => `* (${method})`)])];
}

function isForPrograms({ path, requirements }: Route): boolean {
  const format = requirements?.["format"];
  return (
    !NOT_LISTED.has(withoutFormat(path)) &&
    (!format ||
      format.source.includes("json") ||
      withoutFormat(path).endsWith(".rss"))
  );
}

function withoutFormat(path: string): string {
  return path.replaceAll("(.:format)", "").replace("(/).", "/.");
}
