import type { ScopeRule } from "../../../lib/api-scopes/catalogue/index.ts";
import type {
  AllowedParameters,
  ApiRequest,
} from "../../../lib/api-scopes/decision/index.ts";
import type { RouteTable } from "../../../lib/api-scopes/route-table/index.ts";
import { recognize } from "../../../lib/api-scopes/route-table/index.ts";
import { requestsOfRoute, without } from "./generate-requests.ts";
import { otherValue, sampleValue } from "./sample-value.ts";
import { withQuery, withValues } from "./with-values.ts";

const VERBS: readonly string[] = ["GET", "POST", "PUT", "DELETE"];

/** So many actions of the same controller are tried. */
const NEIGHBOURS = 6;

/** Refused by nearly every scope: they stand in where a scope has no neighbours. */
const ELSEWHERE: readonly ApiRequest[] = [
  { method: "POST", url: "/admin/api/keys.json" },
  { method: "GET", url: "/admin/users/list/active.json" },
  { method: "DELETE", url: "/t/42.json" },
  { method: "PUT", url: "/admin/site_settings/title.json" },
];

/**
 * Requests that come close to what a scope opens and may still be refused: a value beside the
 * allowed ones, the author's counter-examples, a parameter too few or too many, another verb,
 * another action of the same controller. What they are worth is for the decision to say.
 *
 * @example nearMisses(table, rule, { id: ["42"] }, [editMembers])[0]?.url // "/groups/43/members.json"
 */
export function nearMisses(
  table: RouteTable,
  { mapping, examples }: ScopeRule,
  allowed: AllowedParameters,
  permitted: readonly ApiRequest[]
): readonly ApiRequest[] {
  const bases = permitted.slice(0, 3);
  const limited = Object.entries(allowed).filter(
    ([, values]) => values.length > 0
  );
  return [
    ...bases.flatMap((base) =>
      limited.flatMap(([name, values]) => [
        withValues(table, mapping, base, { [name]: otherValue(values) }),
      ])
    ),
    ...(mapping.required_params ?? []).flatMap((name) =>
      bases.map((base) => without(base, name))
    ),
    ...examples.deny.map(({ method, url, headers, body }) => ({
      method,
      url,
      headers,
      body,
    })),
    ...limited.flatMap(([name]) => bases.map((base) => without(base, name))),
    ...(mapping.forbidden_params ?? []).flatMap((name) =>
      bases.map((base) => withExtra(base, name))
    ),
    ...bases.flatMap((base) => withOtherVerb(table, base)),
    ...bases.slice(0, 1).flatMap((base) => neighbours(table, mapping, base)),
    ...ELSEWHERE,
  ];
}

function withExtra(base: ApiRequest, name: string): ApiRequest {
  const [path = "", query] = base.url.split("?");
  const search = new URLSearchParams(query);
  search.set(name, sampleValue(name));
  return { ...base, url: withQuery(path, search) };
}

function withOtherVerb(
  table: RouteTable,
  base: ApiRequest
): readonly ApiRequest[] {
  const [path = ""] = base.url.split("?");
  return VERBS.filter(
    (method) =>
      method !== base.method && recognize(table, method, path) !== null
  ).map((method) => ({ method, url: path }));
}

/** Other actions of the same controller, with the values that the base has in its path. */
function neighbours(
  table: RouteTable,
  mapping: ScopeRule["mapping"],
  { method, url }: ApiRequest
): readonly ApiRequest[] {
  const found = recognize(table, method, url.split("?")[0] ?? "");
  const controller = found?.route.action?.split("#")[0];
  const values = Object.entries(found?.pathParams ?? {}).filter(
    ([name]) => name !== "format"
  );
  return table.routes
    .filter(
      ({ action }) =>
        action !== null &&
        action.split("#")[0] === controller &&
        !mapping.actions?.includes(action)
    )
    .slice(0, NEIGHBOURS)
    .flatMap((route) =>
      requestsOfRoute(
        route,
        {},
        Object.fromEntries(
          values.filter(([name]) => route.names.includes(name))
        )
      )
    );
}
