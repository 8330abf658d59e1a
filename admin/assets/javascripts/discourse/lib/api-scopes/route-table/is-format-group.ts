import type { PathNode } from "./parse-path.ts";

/**
 * Whether a piece of a path pattern is Rails' optional format.
 *
 * @example isFormatGroup(parsePath("/latest(.:format)")[1]) // true
 */
export function isFormatGroup(node: PathNode | undefined): boolean {
  if (node?.type !== "group") {
    return false;
  }
  const [dot, name] = node.nodes;
  return (
    dot?.type === "literal" &&
    dot.text === "." &&
    name?.type === "segment" &&
    name.name === "format"
  );
}
