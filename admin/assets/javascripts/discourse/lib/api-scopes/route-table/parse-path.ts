/** A piece of a Journey path pattern. */
export type PathNode =
  | { type: "literal"; text: string }
  | { type: "segment"; name: string }
  | { type: "glob"; name: string }
  | { type: "group"; nodes: readonly PathNode[] };

const NAME = /[a-zA-Z_]\w*/y;

/**
 * Reads a path pattern as Rails' Journey prints it.
 *
 * @param path e.g. `/t/:topic_id(/:post_number)(.:format)`
 * @returns the pattern's pieces in order; optional groups are nested
 * @throws RangeError for a group without its bracket: route tables are generated, so this is misuse
 * @example parsePath("/c/*slug") // [{type: "literal", text: "/c/"}, {type: "glob", name: "slug"}]
 */
export function parsePath(path: string): readonly PathNode[] {
  const { nodes, end } = readNodes(path, 0);
  if (end !== path.length) {
    throw new RangeError(`unbalanced bracket at ${end} in route path ${path}`);
  }
  return nodes;
}

function readNodes(
  path: string,
  start: number
): { nodes: PathNode[]; end: number } {
  const nodes: PathNode[] = [];
  let literal = "";
  let at = start;

  const flush = () => {
    if (literal) {
      nodes.push({ type: "literal", text: literal });
      literal = "";
    }
  };

  while (at < path.length && path[at] !== ")") {
    const char = path.charAt(at);
    if (char === "(") {
      flush();
      const group = readNodes(path, at + 1);
      if (path[group.end] !== ")") {
        throw new RangeError(`unclosed bracket at ${at} in route path ${path}`);
      }
      nodes.push({ type: "group", nodes: group.nodes });
      at = group.end + 1;
      continue;
    }

    const name = char === ":" || char === "*" ? nameAt(path, at + 1) : null;
    if (name) {
      flush();
      nodes.push({ type: char === ":" ? "segment" : "glob", name });
      at += 1 + name.length;
      continue;
    }

    const escaped = char === "\\" && at + 1 < path.length;
    literal += escaped ? path.charAt(at + 1) : char;
    at += escaped ? 2 : 1;
  }

  flush();
  return { nodes, end: at };
}

function nameAt(path: string, at: number): string | null {
  NAME.lastIndex = at;
  return NAME.exec(path)?.[0] ?? null;
}
