import type { ScopeMapping } from "#decision";
import {
  compileRouteTable,
  isFormatGroup,
  parsePath,
  type PathNode,
  type RouteTable,
  type RouteTableRecord,
} from "#route-table";

/** A scope that Discourse or a bundled plugin defines by itself. */
export interface HostScope {
  resource: string;
  action: string;
  /** `core`, or the bundled plugin's name. */
  source: string;
  mapping: ScopeMapping;
  urls: readonly string[];
}

/** `config/routes/*-scopes.json`, as the export task writes it. */
export interface HostScopesRecord {
  discourse: string;
  scopes: readonly HostScope[];
}

/** The Discourse that a registry is compiled for. */
export interface Host {
  table: RouteTable;
  scopes: readonly HostScope[];
  /** `VERB path` as authors write it -> the actions behind it, in order of definition. */
  routes: ReadonlyMap<string, readonly string[]>;
}

/**
 * Prepares what a running Discourse exported.
 *
 * @example const host = prepareHost(JSON.parse(routes), JSON.parse(scopes));
 */
export function prepareHost(
  routes: RouteTableRecord,
  scopes: HostScopesRecord
): Host {
  const table = compileRouteTable(routes);
  const byLine = new Map<string, string[]>();
  for (const route of table.routes) {
    if (route.action === null) {
      continue;
    }
    const verbs = route.verbs.size
      ? route.verbs
      : ["GET", "POST", "PUT", "PATCH", "DELETE"];
    for (const path of new Set(spellings(parsePath(route.path)))) {
      for (const verb of verbs) {
        const line = `${verb} ${path}`;
        const actions = byLine.get(line);
        actions ? actions.push(route.action) : byLine.set(line, [route.action]);
      }
    }
  }
  return { table, scopes: scopes.scopes, routes: byLine };
}

/**
 * The ways in which an author may write a route's path: with and without its optional parts,
 * never with the format.
 */
function spellings(nodes: readonly PathNode[]): string[] {
  let paths = [""];
  for (const node of nodes) {
    const pieces = pieceSpellings(node);
    paths = paths.flatMap((path) => pieces.map((piece) => path + piece));
  }
  return paths;
}

function pieceSpellings(node: PathNode): string[] {
  switch (node.type) {
    case "literal":
      return [node.text];
    case "segment":
      return [`:${node.name}`];
    case "glob":
      return [`*${node.name}`];
    case "group":
      return isFormatGroup(node)
        ? [""]
        : ["", `(${written(node.nodes)})`, ...spellings(node.nodes)];
  }
}

function written(nodes: readonly PathNode[]): string {
  return nodes
    .map((node) =>
      node.type === "group"
        ? `(${written(node.nodes)})`
        : (pieceSpellings(node)[0] ?? "")
    )
    .join("");
}
