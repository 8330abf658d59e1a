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
  const places = new Set(actions.flatMap((one) => placesOf(table, one)));
  const urls = [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => table.routes[place] ?? [])
    .filter(isForPrograms)
    .map(({ path, verb }) => `${withoutFormat(path)} (${verb})`);
  return [...new Set([...urls, ...methods.map((method) => `* (${method})`)])];
}

/** Where in the table the routes of each action stand: every scope of a registry asks. */
const PLACES = new WeakMap<RouteTable, Map<string, number[]>>();

function placesOf(table: RouteTable, action: string): readonly number[] {
  let places = PLACES.get(table);
  if (!places) {
    places = new Map();
    for (const [place, route] of table.routes.entries()) {
      if (route.action !== null) {
        const known = places.get(route.action) ?? [];
        places.set(route.action, [...known, place]);
      }
    }
    PLACES.set(table, places);
  }
  return places.get(action) ?? [];
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
