import {
  type Document,
  isMap,
  isScalar,
  type LineCounter,
  type Node,
} from "yaml";
import type { Position } from "./issue.ts";

/** Finds the place of a value, or of its key, by the path that leads to it. */
export type Locate = (
  path: readonly (string | number)[],
  what?: "key" | "value"
) => Position;

/**
 * Makes the function that turns paths into places of one YAML document. A path that leads nowhere
 * gives the place of the nearest parent that exists, which is where a missing key belongs.
 */
export function locator(document: Document, lines: LineCounter): Locate {
  return (path, what = "value") => {
    for (let depth = path.length; depth >= 0; depth--) {
      const offset = offsetOf(document, path.slice(0, depth), what);
      if (offset !== null) {
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
}

function offsetOf(
  document: Document,
  path: readonly (string | number)[],
  what: "key" | "value"
): number | null {
  const last = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (what === "key" && last !== undefined && isMap(parent)) {
    const pair = parent.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(last)
    );
    const key = pair?.key;
    return isScalar(key) ? (key.range?.[0] ?? null) : null;
  }
  return nodeAt(document, path)?.range?.[0] ?? null;
}

function nodeAt(
  document: Document,
  path: readonly (string | number)[]
): Node | null {
  const node: unknown = path.length
    ? document.getIn(path, true)
    : document.contents;
  return isNode(node) ? node : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "range" in value;
}
