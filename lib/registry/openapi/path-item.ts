import {
  isFormatGroup,
  parsePath,
  type PathNode,
  type Requirement,
  requirementPattern,
} from "#route-table";

/** A route's path in the way of OpenAPI, and the names in it. */
export interface OpenApiPath {
  /** @example "/groups/{id}/members.json" */
  path: string;
  params: readonly string[];
  /** The path without names: OpenAPI takes two paths that differ in names only for one. */
  shape: string;
}

/** How a path is written. */
interface Spelling {
  withOptional: boolean;
  /** What stands where a format may be named. */
  format: string;
}

/**
 * The ways to write a route's path: without its optional parts and, if they hold parameters, with
 * them. Where a format may be named, it is JSON, or none if the route has no JSON.
 *
 * @param pattern as Rails prints it
 * @param format what the route demands of the format
 * @example openApiPaths("/t/:topic_id(.:format)")[0].path // "/t/{topic_id}.json"
 */
export function openApiPaths(
  pattern: string,
  format?: Requirement
): readonly OpenApiPath[] {
  const nodes = parsePath(pattern);
  const isOptional = nodes.some(
    (node) => node.type === "group" && !isFormatGroup(node)
  );
  return (isOptional ? [false, true] : [false]).map((withOptional) =>
    written(nodes, { withOptional, format: hasJson(format) ? ".json" : "" })
  );
}

function hasJson(format: Requirement | undefined): boolean {
  return (
    format === undefined ||
    new RegExp(`^(?:${requirementPattern(format)})$`).test("json")
  );
}

function written(nodes: readonly PathNode[], spelling: Spelling): OpenApiPath {
  const params: string[] = [];
  // Some routes say `.json` themselves, and take a format beside.
  const path =
    spelled(nodes, spelling, params).replace(/\.json\.json$/, ".json") || "/";
  return { path, params, shape: path.replace(/\{[^}]+\}/g, "{}") };
}

function spelled(
  nodes: readonly PathNode[],
  spelling: Spelling,
  params: string[]
): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case "literal":
          return node.text;
        case "segment":
        case "glob":
          params.push(node.name);
          return `{${node.name}}`;
        case "group":
          if (isFormatGroup(node)) {
            return spelling.format;
          }
          return spelling.withOptional
            ? spelled(node.nodes, spelling, params)
            : "";
      }
    })
    .join("");
}
