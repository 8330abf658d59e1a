import type { RouteTable } from "../route-table/index.ts";
import { checkParameters } from "./check-parameters.ts";
import { type CompiledScope, compileScope } from "./compile-scope.ts";
import { type ReadRequest, readRequest } from "./read-request.ts";
import type {
  AllowedParameters,
  ApiRequest,
  Decision,
  DenialReason,
  ScopeMapping,
} from "./types.ts";

/**
 * Decides whether a scope with a key's allowed values permits a request, and if not, why.
 *
 * Follows core's RouteMatcher (`lib/route_matcher.rb`), fails closed where core is undecided:
 * what core answers with an exception is refused.
 *
 * @example
 * decide(table, {actions: ["topics#show"], path_params: ["id"]}, {id: ["12"]},
 *   {method: "GET", url: "/t/13.json"});
 * // {permits: false, route: "topics#show", reason: "path_param_not_allowed", param: "id", value: "13"}
 */
export function decide(
  table: RouteTable,
  mapping: ScopeMapping,
  allowed: AllowedParameters,
  request: ApiRequest
): Decision {
  const read = readRequest(table, request);
  return read
    ? decideRead(compileScope(mapping, allowed), read)
    : { permits: false, route: null, reason: "bad_request" };
}

/**
 * Decides a request that is already read, for a scope that is already compiled: the form for
 * many scopes or many requests.
 *
 * @example scopes.find((scope) => decideRead(scope, read).permits)
 */
export function decideRead(scope: CompiledScope, read: ReadRequest): Decision {
  const { route } = read;
  const deny = (reason: DenialReason): Decision => ({
    permits: false,
    route,
    reason,
  });

  if (scope.actions && !coversAction(scope.actions, read)) {
    return deny(route === null ? "no_route" : "action_not_covered");
  }
  if (scope.methods && !scope.methods.has(read.method.toLowerCase())) {
    return deny("method_not_covered");
  }
  if (scope.formats && !scope.formats.has(read.format() ?? "")) {
    return deny("format_not_covered");
  }
  const failure = checkParameters(scope, read);
  return failure
    ? { permits: false, route, ...failure }
    : { permits: true, route, reason: "permitted" };
}

/** Message bus and Logster have no controller: core knows them by their paths. */
function coversAction(
  actions: ReadonlySet<string>,
  { path, route }: ReadRequest
): boolean {
  return (
    (route !== null && actions.has(route)) ||
    (actions.has("message_bus") && /^\/message-bus\/.*\/poll/.test(path)) ||
    (actions.has("Logster::Web") && /^\/logs\/.*\.json$/.test(path))
  );
}
