import type {
  ApiRequest,
  ScopeMapping,
} from "../../../lib/api-scopes/decision/index.ts";
import {
  recognize,
  type RouteTable,
} from "../../../lib/api-scopes/route-table/index.ts";
import { fillRoute, type Values } from "./fill-route.ts";

/** Core's one alias that holds more than the value: `staff/meetings/42`. */
const CATEGORY_PATH = "category_slug_path_with_id";

/**
 * The same request with other values for some parameters, wherever it carries them: in its path
 * by name or alias, in its query or in its body. A parameter that it lacks goes into its query.
 *
 * @example withValues(table, mapping, { method: "PUT", url: "/groups/42/members" }, { id: "7" }).url
 * // "/groups/7/members"
 */
export function withValues(
  table: RouteTable,
  mapping: ScopeMapping,
  request: ApiRequest,
  values: Values
): ApiRequest {
  const [path = "", query] = request.url.split("?");
  const found = recognize(table, request.method, path);
  const search = new URLSearchParams(query);
  const body = isFields(request.body) ? { ...request.body } : request.body;
  const inPath: Record<string, string> = {};

  for (const [param, value] of Object.entries(values)) {
    const alias = mapping.aliases?.[param];
    const name = [param, alias].find(
      (one) => one !== undefined && found?.pathParams[one] !== undefined
    );
    if (name !== undefined) {
      inPath[name] = name === CATEGORY_PATH ? `general/${value}` : value;
    } else if (isFields(body) && param in body) {
      body[param] = value;
    } else {
      search.set(param, value);
    }
  }
  const address =
    found && Object.keys(inPath).length > 0
      ? fillRoute(found.route, { ...found.pathParams, ...inPath })
      : path;
  return { ...request, url: withQuery(address, search), body };
}

/** @example withQuery("/t/12.json", new URLSearchParams("page=2")) // "/t/12.json?page=2" */
export function withQuery(path: string, search: URLSearchParams): string {
  return search.size > 0 ? `${path}?${search}` : path;
}

/** Parameters that are already parsed, and not the raw text of a body. */
export function isFields(
  body: ApiRequest["body"]
): body is Record<string, unknown> {
  return typeof body === "object" && body !== null;
}
