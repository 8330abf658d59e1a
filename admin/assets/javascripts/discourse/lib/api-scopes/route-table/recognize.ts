import type { Route, RouteTable } from "./compile-route-table.ts";
import { normalizePath } from "./normalize-path.ts";
import { candidates } from "./segment-index.ts";

/** The route that answers a request, and what it read from the path. */
export interface RecognizedRoute {
  readonly route: Route;
  /** Decoded values by segment name, with the route's own defaults. */
  readonly pathParams: Readonly<Record<string, string>>;
}

/**
 * Finds the route that Rails would choose: the first one defined whose pattern and verb match.
 * A HEAD request takes the GET route unless a route asks for HEAD.
 *
 * Constraints that look at the acting user (`staff`, `admin`) are taken as met, since the scope
 * of a key is decided inside them; conditions of the running site (`permalink`, `other`) as not met.
 *
 * Source: `action_dispatch/journey/router.rb`, Rails 8.0.
 *
 * @param path undecoded, without query string
 * @returns null if no route answers, or the path has broken percent escapes
 * @example recognize(table, "GET", "/t/12.json")?.pathParams // {id: "12", format: "json"}
 */
export function recognize(
  table: RouteTable,
  method: string,
  path: string
): RecognizedRoute | null {
  const normalized = normalizePath(path);
  return (
    firstMatch(table, method, normalized) ??
    (method === "HEAD" ? firstMatch(table, "GET", normalized) : null)
  );
}

function firstMatch(
  table: RouteTable,
  method: string,
  path: string
): RecognizedRoute | null {
  const index = table.indexes.get(method) ?? table.indexes.get("");
  if (!index) {
    return null;
  }
  for (const position of candidates(index, path)) {
    const route = table.routes[position];
    const match = route?.regexp.exec(path);
    if (route && match) {
      const pathParams = readPathParams(route, match);
      return pathParams && { route, pathParams };
    }
  }
  return null;
}

function readPathParams(
  route: Route,
  match: RegExpExecArray
): Readonly<Record<string, string>> | null {
  const pathParams: Record<string, string> = { ...route.defaults };
  for (let at = 0; at < route.names.length; at++) {
    const name = route.names[at];
    const value = match[at + 1];
    if (name !== undefined && value !== undefined) {
      const decoded = decode(value);
      if (decoded === null) {
        return null;
      }
      pathParams[name] = decoded;
    }
  }
  return pathParams;
}

function decode(value: string): string | null {
  if (!value.includes("%")) {
    return value;
  }
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
