import { parsePath, type PathNode } from "./parse-path.ts";
import {
  DEFAULT_GLOB,
  DEFAULT_SEGMENT,
  requirementPattern,
} from "./requirement-pattern.ts";
import type { RouteRecord } from "./types.ts";

/** A route's path as a regular expression, and the names of its groups in order. */
export interface PathPattern {
  regexp: RegExp;
  names: readonly string[];
}

/**
 * Compiles a route's path the way Journey does: segments stop at slash, dot and question mark,
 * groups are optional, requirements replace the default of their segment.
 *
 * Source: `action_dispatch/journey/path/pattern.rb`, Rails 8.0.
 *
 * @example
 * const {regexp, names} = pathPattern({verb: "GET", path: "/t/:id(.:format)", action: "topics#show"});
 * regexp.exec("/t/12.json"); // ["/t/12.json", "12", "json"], names ["id", "format"]
 */
export function pathPattern(route: RouteRecord): PathPattern {
  const names: string[] = [];
  const source = sourceOf(parsePath(route.path), route, names);
  if (!route.prefix) {
    return { regexp: new RegExp(`^${source}$`, "s"), names };
  }
  return {
    regexp: new RegExp(source === "/" ? "^/" : `^${source}(?:\\b|$|/)`, "s"),
    names,
  };
}

function sourceOf(
  nodes: readonly PathNode[],
  route: RouteRecord,
  names: string[]
): string {
  return nodes.map((node) => nodeSource(node, route, names)).join("");
}

function nodeSource(
  node: PathNode,
  route: RouteRecord,
  names: string[]
): string {
  switch (node.type) {
    case "literal":
      return node.text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
    case "group":
      return `(?:${sourceOf(node.nodes, route, names)})?`;
    case "segment":
    case "glob": {
      names.push(node.name);
      const requirement = route.requirements?.[node.name];
      const fallback = node.type === "glob" ? DEFAULT_GLOB : DEFAULT_SEGMENT;
      return `(${requirement ? requirementPattern(requirement) : fallback})`;
    }
  }
}
