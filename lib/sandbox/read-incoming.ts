import { type ReadRequest, readRequest } from "#decision";
import { recognize, type Route, type RouteTable } from "#route-table";
import {
  emptyParams,
  formPairs,
  isJsonType,
  nestForm,
  type Param,
  type Params,
  readBody,
  type SentFile,
} from "./http/index.ts";
import { wrapParams } from "./wrap-params.ts";

/** A request as it came in. */
export interface Incoming {
  method: string;
  path: string;
  /** With its question mark, or empty. */
  query: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** A request with its route, as both the decision and the endpoint see it. */
export interface Routed {
  read: ReadRequest;
  route: Route;
  /** Body, query and path merged, later ones winning. */
  params: Params;
  /** Files of the body, by the name of their field. */
  files: ReadonlyMap<string, SentFile>;
}

/**
 * Reads a request and finds its route. The body is parsed once for decision and endpoint, so
 * that they can't see different values.
 *
 * @returns why there is nothing to answer, otherwise
 */
export function readIncoming(
  table: RouteTable,
  { method, path, query, headers, body: bytes }: Incoming
): Routed | "unreadable" | "no route" {
  const contentType = headers["content-type"] ?? "";
  const sent = readBody(bytes, contentType, method);
  const queryPairs = formPairs(query.slice(1));
  const queryParams = queryPairs && nestForm(queryPairs);
  const body = sent?.params;
  const read =
    body && readRequest(table, { method, url: path + query, headers, body });
  if (!sent || !queryParams || !read) {
    return "unreadable";
  }
  const route = recognize(table, read.method, path)?.route;
  if (!route) {
    return "no route";
  }
  const params: Params = Object.assign(
    emptyParams(),
    isJsonType(contentType) ? wrapParams(body, route) : body,
    queryParams,
    read.pathParams
  );
  return hasNul(params)
    ? "unreadable"
    : { read, route, params, files: sent.files };
}

/** PostgreSQL has no such character; Rails refuses it, too. */
function hasNul(value: Param): boolean {
  return typeof value === "object" && value !== null
    ? Object.entries(value).some(
        ([name, inner]) => hasNul(name) || hasNul(inner)
      )
    : typeof value === "string" && value.includes("\0");
}
