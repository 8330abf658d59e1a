import {
  compileRouteTable,
  type RouteRecord,
  type RouteTable,
} from "#route-table";

/** The plugin's own route: not in the recorded table, which comes from a site without it. */
const CATALOGUE: RouteRecord = {
  verb: "GET",
  path: "/admin/plugins/discourse-api-scopes/catalogue(.:format)",
  action: "discourse_api_scopes/catalogue#show",
  constraint: "admin",
  plugin: "discourse-api-scopes",
};

/** Routes of plugins come before core's `/admin/plugins/:plugin_id`. */
export function withCatalogueRoute(table: RouteTable): RouteTable {
  return compileRouteTable({
    discourse: table.discourse,
    plugins: [],
    routes: [CATALOGUE, ...table.routes],
  });
}
