import {
  type Document,
  isPair,
  isScalar,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import type { Checked, Issue, IssueCode, Position } from "./issue.ts";
import { type Locate, locator } from "./locate.ts";

/** A registry file as read from disk. */
export interface Source {
  file: string;
  text: string;
}

/** What a YAML file says, and the way back to its lines. */
export interface Content {
  value: unknown;
  locate: Locate;
}

/**
 * Reads YAML as plain data.
 *
 * @returns null where it is broken or empty, with every fault the parser found
 */
export function readYaml({ file, text }: Source): Checked<Content | null> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fault = (code: IssueCode, offset: number, message: string): Issue => {
    const { line, column } = position(lines, offset);
    return { code, file, line, column, path: [], message };
  };

  if (document.errors.length > 0) {
    const issues = document.errors.map(({ code, message, pos: [offset] }) => {
      if (code === "DUPLICATE_KEY") {
        const isScope = parentOfKeyAt(document, offset) === "scopes";
        return fault(
          isScope ? "duplicate_scope" : "duplicate_key",
          offset,
          "this key stands twice in the same place"
        );
      }
      return fault("broken_yaml", offset, firstSentence(message));
    });
    return { value: null, issues };
  }

  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = firstUnresolvedAlias(document);
    return {
      value: null,
      issues: [fault("broken_yaml", offset, firstSentence(message))],
    };
  }
  return value === null || value === undefined
    ? { value: null, issues: [fault("empty_file", 0, "the file is empty")] }
    : { value: { value, locate: locator(document, lines) }, issues: [] };
}

function position(lines: LineCounter, offset: number): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** The key above the map in which the key at this offset stands. */
function parentOfKeyAt(document: Document, offset: number): string | null {
  let parent: string | null = null;
  visit(document, {
    Pair(_, { key }, path) {
      if (isScalar(key) && key.range?.[0] === offset) {
        const above = path.findLast((node): node is Pair => isPair(node));
        parent = above && isScalar(above.key) ? String(above.key.value) : null;
        return visit.BREAK;
      }
      return undefined;
    },
  });
  return parent;
}

function firstUnresolvedAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) {
        return undefined;
      }
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function firstSentence(message: string): string {
  const [first = message] = message.split(/ at line |[;\n]/);
  return first.charAt(0).toLowerCase() + first.slice(1);
}
