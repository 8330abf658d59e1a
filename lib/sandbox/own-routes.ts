import {
  compileRouteTable,
  type RouteRecord,
  type RouteTable,
} from "#route-table";

/** The plugin's own routes: not in the recorded table, which comes from a site without it. */
const OWN: readonly RouteRecord[] = [
  "catalogue#show",
  "rules#show",
  "denials#index",
].map((action) => ({
  verb: "GET",
  path: `/admin/plugins/discourse-api-scopes/${action.split("#")[0]}(.:format)`,
  action: `discourse_api_scopes/${action}`,
  constraint: "admin",
  plugin: "discourse-api-scopes",
}));

const route = (verb: string, path: string, action: string): RouteRecord => ({
  verb,
  path,
  action,
});

/** Pages of the sandbox, and the message bus, which Discourse answers before Rails. */
const SANDBOX: readonly RouteRecord[] = [
  route("GET", "/sandbox", "sandbox#start"),
  route("GET", "/sandbox/settings", "sandbox#settings"),
  route("POST", "/sandbox/settings", "sandbox#save_setting"),
  route("POST", "/message-bus/:client_id/poll", "message_bus#poll"),
];

const DEVICE = "/user-api-key/device";
const ACTIVATE = "/user-api-key/activate(.:format)";

/** What newer versions of Discourse have beside. */
const NEWER: readonly RouteRecord[] = [
  route("POST", `${DEVICE}(.:format)`, "user_api_keys#create_device_request"),
  route(
    "POST",
    `${DEVICE}/poll(.:format)`,
    "user_api_keys#poll_device_request"
  ),
  route(
    "POST",
    `${DEVICE}/authorize(.:format)`,
    "user_api_keys#authorize_device_request"
  ),
  route(
    "POST",
    `${DEVICE}/deny(.:format)`,
    "user_api_keys#deny_device_request"
  ),
  route("GET", ACTIVATE, "user_api_keys#activate"),
  route("POST", ACTIVATE, "user_api_keys#activate"),
];

/** Routes of plugins come before core's `/admin/plugins/:plugin_id`. */
export function withOwnRoutes(
  table: RouteTable,
  discourse: "3.5" | "2026"
): RouteTable {
  return compileRouteTable({
    discourse: table.discourse,
    plugins: [],
    routes: [
      ...OWN,
      ...SANDBOX,
      ...(discourse === "2026" ? NEWER : []),
      ...table.routes,
    ],
  });
}
