import { recognize, type RouteTable } from "../route-table/index.ts";
import { type Parameters, type ParamValue, parseForm } from "./parameters.ts";
import { readBody } from "./read-body.ts";
import { requestFormat } from "./request-format.ts";
import type { ApiRequest } from "./types.ts";

/** A request with everything that a decision asks of it, read once for any number of scopes. */
export interface ReadRequest {
  /** After the override that Rack allows on POST; upper case. */
  method: string;
  path: string;
  /** `controller#action`, or null where no route answers. */
  route: string | null;
  /** What the path alone says. */
  pathParams: Readonly<Record<string, string>>;
  /** Body, query and path merged, later ones winning, as in Rails. */
  parameters(): Parameters;
  /** Query and body only: where a twin of a path parameter could hide. */
  sentParameters: Parameters;
  /** The first negotiated format. */
  format(): string | null;
}

const OVERRIDES = new Set(["PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "GET"]);

/**
 * Reads a request as Rack and Rails would.
 *
 * @returns null where Rails answers 400, so that no scope can permit it
 * @example readRequest(table, {method: "GET", url: "/t/12.json"})?.route // "topics#show"
 */
export function readRequest(
  table: RouteTable,
  request: ApiRequest
): ReadRequest | null {
  const { path, query } = splitUrl(request.url);
  const header = headerReader(request);
  const queryParameters = parseForm(query);
  const bodyParameters = readBody(request, header("content-type"));
  if (!queryParameters || !bodyParameters || !isDecodable(path)) {
    return null;
  }

  const method = effectiveMethod(request.method, bodyParameters, header);
  const recognized = recognize(table, method, path);
  const pathParams = recognized?.pathParams ?? {};
  const sentParameters =
    bodyParameters.size === 0
      ? queryParameters
      : new Map([...bodyParameters, ...queryParameters]);
  const route = recognized?.route.action ?? null;
  let merged: Parameters | undefined;
  const parameters = () =>
    (merged ??= mergeParameters(sentParameters, pathParams, route));

  return {
    method,
    path,
    route,
    pathParams,
    parameters,
    sentParameters,
    format: () => requestFormat(parameters(), path, header),
  };
}

function mergeParameters(
  sent: Parameters,
  pathParams: Readonly<Record<string, string>>,
  route: string | null
): Parameters {
  const parameters = new Map<string, ParamValue>(sent);
  for (const [name, value] of Object.entries(pathParams)) {
    parameters.set(name, value);
  }
  const [controller, action] = route?.split("#") ?? [];
  if (controller !== undefined && action !== undefined) {
    parameters.set("controller", controller).set("action", action);
  }
  return parameters;
}

function splitUrl(url: string): { path: string; query: string } {
  const local = url.startsWith("/")
    ? url
    : url.replace(/^[a-z][a-z+.-]*:\/\/[^/?#]*/i, "");
  const hash = local.indexOf("#");
  const bare = hash < 0 ? local : local.slice(0, hash);
  const mark = bare.indexOf("?");
  return mark < 0
    ? { path: bare, query: "" }
    : { path: bare.slice(0, mark), query: bare.slice(mark + 1) };
}

function headerReader(request: ApiRequest): (name: string) => string {
  const entries = Object.entries(request.headers ?? {});
  return (name) =>
    entries.find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}

function effectiveMethod(
  method: string,
  body: Parameters,
  header: (name: string) => string
): string {
  const sent = method.toUpperCase();
  if (sent !== "POST") {
    return sent;
  }
  const type = header("content-type");
  const inForm = type === "" || /form-(urlencoded|data)/.test(type);
  const named = inForm ? body.get("_method") : undefined;
  const wanted = named ?? header("x-http-method-override");
  const override = typeof wanted === "string" ? wanted.toUpperCase() : "";
  return OVERRIDES.has(override) ? override : sent;
}

function isDecodable(path: string): boolean {
  if (!path.includes("%")) {
    return true;
  }
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
