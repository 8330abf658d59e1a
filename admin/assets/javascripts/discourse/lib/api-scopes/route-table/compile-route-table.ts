import { pathPattern } from "./path-pattern.ts";
import { addToIndex, emptyIndex, type SegmentIndex } from "./segment-index.ts";
import type { RouteRecord, RouteTableRecord } from "./types.ts";

/** A route with its pattern compiled. */
export interface Route extends RouteRecord {
  readonly verbs: ReadonlySet<string>;
  readonly regexp: RegExp;
  readonly names: readonly string[];
}

/** Routes in order of definition, with what makes finding one fast. Frozen: share it freely. */
export interface RouteTable {
  readonly discourse: string;
  readonly routes: readonly Route[];
  /** One index a verb; the empty verb's holds the routes that answer any other. */
  readonly indexes: ReadonlyMap<string, SegmentIndex>;
  readonly byAction: ReadonlyMap<string, readonly Route[]>;
}

/**
 * Compiles a recorded route table. Takes some 10 ms for a whole Discourse, so do it once.
 *
 * @throws RangeError or SyntaxError for a table that no export task wrote
 * @example const table = compileRouteTable(JSON.parse(text));
 */
export function compileRouteTable(record: RouteTableRecord): RouteTable {
  const routes = record.routes.map(compileRoute);
  const indexes = new Map([["", emptyIndex()]]);
  for (const verb of routes.flatMap(({ verbs }) => [...verbs])) {
    indexes.set(verb, emptyIndex());
  }
  const byAction = new Map<string, Route[]>();

  for (const [position, route] of routes.entries()) {
    // What only the running site can decide is taken as not met, so it is never found.
    if (route.constraint !== "permalink" && route.constraint !== "other") {
      for (const verb of route.verbs.size ? route.verbs : indexes.keys()) {
        addToIndex(indexes.get(verb) ?? emptyIndex(), route, position);
      }
    }
    if (route.action !== null) {
      const siblings = byAction.get(route.action);
      siblings ? siblings.push(route) : byAction.set(route.action, [route]);
    }
  }

  return Object.freeze({
    discourse: record.discourse,
    routes: Object.freeze(routes),
    indexes,
    byAction,
  });
}

function compileRoute(entry: RouteRecord): Route {
  const verbs = new Set(entry.verb.split("|").filter(Boolean));
  return Object.freeze({ ...entry, ...pathPattern(entry), verbs });
}
