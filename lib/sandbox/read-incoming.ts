import { type ReadRequest, readRequest } from "#decision";
import { recognize, type Route, type RouteTable } from "#route-table";
import {
  emptyParams,
  formPairs,
  nestForm,
  type Param,
  type Params,
  readBody,
} from "./http/index.ts";

/** A request as it came in. */
export interface Incoming {
  method: string;
  path: string;
  /** With its question mark, or empty. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** A request with its route, as both the decision and the endpoint see it. */
export interface Routed {
  read: ReadRequest;
  route: Route;
  /** Body, query and path merged, later ones winning. */
  params: Params;
}

/**
 * Reads a request and finds its route. The body is parsed once for decision and endpoint, so
 * that they can't see different values.
 *
 * @returns why there is nothing to answer, otherwise
 */
export function readIncoming(
  table: RouteTable,
  { method, path, query, headers, body: text }: Incoming
): Routed | "unreadable" | "no route" {
  const body = readBody(text, headers["content-type"] ?? "", method);
  const queryPairs = formPairs(query.slice(1));
  const queryParams = queryPairs && nestForm(queryPairs);
  const read =
    body && readRequest(table, { method, url: path + query, headers, body });
  if (!body || !queryParams || !read) {
    return "unreadable";
  }
  const route = recognize(table, read.method, path)?.route;
  if (!route) {
    return "no route";
  }
  const params: Params = Object.assign(
    emptyParams(),
    body,
    queryParams,
    read.pathParams
  );
  return hasNul(params) ? "unreadable" : { read, route, params };
}

/** PostgreSQL has no such character; Rails refuses it, too. */
function hasNul(value: Param): boolean {
  return typeof value === "object" && value !== null
    ? Object.entries(value).some(
        ([name, inner]) => hasNul(name) || hasNul(inner)
      )
    : typeof value === "string" && value.includes("\0");
}
