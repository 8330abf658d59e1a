import { parsePath, type PathNode } from "./parse-path.ts";
import { mayMatchSlash } from "./requirement-pattern.ts";
import type { RouteRecord } from "./types.ts";

/**
 * A tree over path segments. It never decides a match: it narrows a thousand routes down to the
 * few whose patterns are worth trying.
 */
export interface SegmentIndex {
  /** Next segment by its literal text, cut at the first dot. */
  literals: Map<string, SegmentIndex>;
  /** Next segment where it is a parameter, or mixed. */
  dynamic: SegmentIndex | null;
  /** Routes (by position) that end here. */
  ends: number[];
  /** Routes that may swallow all that follows: globs, prefixes, requirements that match slashes. */
  rests: number[];
}

const DYNAMIC = "\u0000";
const REST = "\u0001";

/** An index without routes. */
export function emptyIndex(): SegmentIndex {
  return { literals: new Map(), dynamic: null, ends: [], rests: [] };
}

/** Files the route under every path shape that its optional groups allow. */
export function addToIndex(
  root: SegmentIndex,
  route: RouteRecord,
  position: number
): void {
  for (const shape of new Set(shapesOf(parsePath(route.path), route))) {
    let node = root;
    let swallows = route.prefix === true;
    for (const segment of segmentsOf(shape)) {
      const start = beforeDot(segment);
      if (start.includes(REST)) {
        swallows = true;
        break;
      }
      node = start.includes(DYNAMIC)
        ? (node.dynamic ??= emptyIndex())
        : literalChild(node, start);
      if (segment.includes(REST)) {
        swallows = true;
        break;
      }
    }
    const list = swallows ? node.rests : node.ends;
    // Shapes that differ only behind a dot end at the same node.
    if (list.at(-1) !== position) {
      list.push(position);
    }
  }
}

/**
 * Positions of the routes that may match, ascending, so in order of definition.
 *
 * @param path normalized: one leading slash, none at the end
 */
export function candidates(root: SegmentIndex, path: string): number[] {
  const found: number[] = [];
  collect(root, path, path.length > 1 ? 1 : path.length + 1, found);
  return found.length > 1 ? found.sort(ascending) : found;
}

/** @param start where the next segment begins; past the end when none is left */
function collect(
  node: SegmentIndex,
  path: string,
  start: number,
  found: number[]
): void {
  append(found, node.rests);
  if (start > path.length) {
    append(found, node.ends);
    return;
  }
  const slash = path.indexOf("/", start);
  const end = slash < 0 ? path.length : slash;
  const dot = path.indexOf(".", start);
  const text = path.slice(start, dot < 0 || dot > end ? end : dot);
  const literal = node.literals.get(text);
  if (literal) {
    collect(literal, path, end + 1, found);
  }
  if (node.dynamic) {
    collect(node.dynamic, path, end + 1, found);
  }
}

function append(found: number[], positions: readonly number[]): void {
  for (let at = 0; at < positions.length; at++) {
    found.push(positions[at] ?? 0);
  }
}

function ascending(a: number, b: number): number {
  return a - b;
}

function literalChild(node: SegmentIndex, text: string): SegmentIndex {
  const known = node.literals.get(text);
  if (known) {
    return known;
  }
  const child = emptyIndex();
  node.literals.set(text, child);
  return child;
}

function shapesOf(
  nodes: readonly PathNode[],
  route: RouteRecord
): readonly string[] {
  let shapes = [""];
  for (const node of nodes) {
    const pieces = piecesOf(node, route);
    shapes = shapes.flatMap((shape) => pieces.map((piece) => shape + piece));
  }
  return shapes;
}

function piecesOf(node: PathNode, route: RouteRecord): readonly string[] {
  switch (node.type) {
    case "literal":
      return [node.text];
    case "group":
      return ["", ...shapesOf(node.nodes, route)];
    case "glob":
      return [REST];
    case "segment": {
      const requirement = route.requirements?.[node.name];
      return [requirement && mayMatchSlash(requirement) ? REST : DYNAMIC];
    }
  }
}

function segmentsOf(path: string): readonly string[] {
  return path === "/" || path === "" ? [] : path.slice(1).split("/");
}

function beforeDot(segment: string): string {
  const dot = segment.indexOf(".");
  return dot < 0 ? segment : segment.slice(0, dot);
}
