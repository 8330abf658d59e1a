/** Where a text stops being JSON, both counted from 1. */
export interface JsonFault {
  line: number;
  column: number;
}

/** What may come next. */
type Next = "value" | "value or end" | "name" | "name or end" | "colon" | "end";

const SPACE = /[ \t\n\r]*/y;
const ATOM = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The place where a text stops being JSON. Engines word it each in their own way, and some give
 * no place at all.
 *
 * @returns null if it is JSON
 * @example jsonFault('{"a": 1,}') // { line: 1, column: 9 }
 */
export function jsonFault(text: string): JsonFault | null {
  const at = faultAt(text);
  if (at === null) {
    return null;
  }
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

function faultAt(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let next: Next = "value";
  let at = 0;
  for (;;) {
    at = endOf(SPACE, text, at) ?? at;
    const char = text.charAt(at);
    if (char === "") {
      return next === "end" && open.length === 0 ? null : at;
    }
    const closes = next === "end" || next.endsWith("or end");
    if (closes && char === closing(open.at(-1))) {
      open.pop();
      next = "end";
      at += 1;
    } else if (next === "end" && char === "," && open.length > 0) {
      next = open.at(-1) === "{" ? "name" : "value";
      at += 1;
    } else if (next === "colon" && char === ":") {
      next = "value";
      at += 1;
    } else if (next.startsWith("value") && (char === "{" || char === "[")) {
      open.push(char);
      next = char === "{" ? "name or end" : "value or end";
      at += 1;
    } else if (next !== "end" && next !== "colon" && char === '"') {
      const end = endOfString(text, at);
      if (!end.isClosed) {
        return end.at;
      }
      at = end.at;
      next = next.startsWith("name") ? "colon" : "end";
    } else {
      const end = next.startsWith("value") ? endOf(ATOM, text, at) : null;
      if (end === null) {
        return at;
      }
      at = end;
      next = "end";
    }
  }
}

function closing(opened: "{" | "[" | undefined): "}" | "]" | null {
  return opened === undefined ? null : opened === "{" ? "}" : "]";
}

function endOfString(
  text: string,
  start: number
): { at: number; isClosed: boolean } {
  let at = start + 1;
  for (;;) {
    const char = text.charAt(at);
    if (char === '"') {
      return { at: at + 1, isClosed: true };
    }
    const end = char === "\\" ? endOf(ESCAPE, text, at) : at + 1;
    if (end === null || char < " ") {
      // The empty string behind the end is below a space, too.
      return { at, isClosed: false };
    }
    at = end;
  }
}

/** Where a match that begins here ends; null where none does. */
function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
