import type { ScopeRule } from "../../../lib/api-scopes/catalogue/index.ts";
import type {
  AllowedParameters,
  ApiRequest,
} from "../../../lib/api-scopes/decision/index.ts";
import type {
  Route,
  RouteTable,
} from "../../../lib/api-scopes/route-table/index.ts";
import { fillRoute, type Values } from "./fill-route.ts";
import { sampleValue } from "./sample-value.ts";
import { isFields, withQuery, withValues } from "./with-values.ts";

const ANY_VERB: readonly string[] = ["GET", "POST", "PUT", "DELETE"];

/** What core knows by their paths, since no controller answers them. */
const WITHOUT_CONTROLLER: Readonly<Record<string, string>> = {
  message_bus: "/message-bus/0123456789abcdef/poll",
  "Logster::Web": "/logs/messages.json",
};

/**
 * Requests that a scope may open under the allowed values: its author's examples first, then one
 * for each of its routes, then the same with the other values. What they are worth is for the
 * decision to say.
 *
 * @example generateRequests(table, rule, { id: ["42"] })[0]?.url // "/groups/42/members.json"
 */
export function generateRequests(
  table: RouteTable,
  { mapping, examples }: ScopeRule,
  allowed: AllowedParameters
): readonly ApiRequest[] {
  const first = valuesAt(allowed, 0);
  const given = examples.permit.map(({ method, url, headers, body }) =>
    withValues(table, mapping, { method, url, headers, body }, first)
  );
  const made = (mapping.actions ?? []).flatMap((action) =>
    (table.byAction.get(action) ?? []).flatMap((route) =>
      requestsOfRoute(route, mapping, first)
    )
  );
  const pathless = Object.entries(WITHOUT_CONTROLLER)
    .filter(([action]) => mapping.actions?.includes(action))
    .map(([, url]) => ({ method: "GET", url }));
  const bare = mapping.actions
    ? []
    : (mapping.methods ?? []).map((method) => ({
        method: method.toUpperCase(),
        url: "/latest.json",
      }));
  // Some routes take the ending for a part of their last value.
  const endless = made.map(({ url, ...rest }) => ({
    ...rest,
    url: url.replace(/\.json(?=\?|$)/, ""),
  }));
  const requests = [...given, ...made, ...pathless, ...bare, ...endless];
  return [
    ...requests,
    ...[1, 2].flatMap((at) =>
      hasValueAt(allowed, at)
        ? requests.map((request) =>
            withValues(table, mapping, request, valuesAt(allowed, at))
          )
        : []
    ),
  ];
}

/** One request for each verb of a route, with all that the scope asks of it. */
export function requestsOfRoute(
  route: Route,
  mapping: ScopeRule["mapping"],
  values: Values
): readonly ApiRequest[] {
  const names = new Set(route.names);
  const inPath = (name: string): string | undefined =>
    [name, mapping.aliases?.[name]].find((one) => one && names.has(one));
  const segments = Object.entries(values).flatMap(([name, value]) => {
    const segment = inPath(name);
    return segment === undefined ? [] : [[segment, asSegment(segment, value)]];
  });
  const sent = [
    ...Object.entries(values).filter(([name]) => inPath(name) === undefined),
    ...(mapping.required_params ?? [])
      .filter((name) => inPath(name) === undefined && !(name in values))
      .map((name): [string, string] => [name, sampleValue(name)]),
  ];
  const path = fillRoute(route, Object.fromEntries(segments));
  const verbs = route.verbs.size > 0 ? [...route.verbs] : ANY_VERB;
  return verbs.map((method) => requestWith(method, path, sent));
}

function requestWith(
  method: string,
  path: string,
  sent: readonly (readonly [string, string])[]
): ApiRequest {
  const fields = Object.fromEntries(sent);
  return method === "GET" || method === "DELETE" || sent.length === 0
    ? { method, url: withQuery(path, new URLSearchParams(fields)) }
    : { method, url: path, body: fields };
}

/** @example without({ method: "GET", url: "/users?email=a" }, "email").url // "/users" */
export function without(request: ApiRequest, name: string): ApiRequest {
  const [path = "", query] = request.url.split("?");
  const search = new URLSearchParams(query);
  search.delete(name);
  return {
    ...request,
    url: withQuery(path, search),
    body: isFields(request.body)
      ? Object.fromEntries(
          Object.entries(request.body).filter(([field]) => field !== name)
        )
      : request.body,
  };
}

function asSegment(name: string, value: string): string {
  return name === "category_slug_path_with_id" ? `general/${value}` : value;
}

function valuesAt(allowed: AllowedParameters, at: number): Values {
  return Object.fromEntries(
    Object.entries(allowed).flatMap(([name, values]) => {
      const value = values[at] ?? values[0];
      return value === undefined ? [] : [[name, value]];
    })
  );
}

function hasValueAt(allowed: AllowedParameters, at: number): boolean {
  return Object.values(allowed).some((values) => values.length > at);
}
