import { jsonFault } from "../../manifest/index.ts";
import { documentedOperation, nearestOperations } from "../operations/index.ts";
import type { UnreadHint } from "./types.ts";

/** Braces also stand around places and in sentences. */
const LIKE_JSON = /^(?:\{\s*(?:["'}]|\w+\s*:|$)|\[\s*(?:["'{[\]\d]|$))/;

/**
 * What may be wrong with a text that holds no request.
 *
 * @param line where the text begins
 * @returns null if it is like nothing that we know
 * @example unreadHint("listTopics", 1) // { kind: "operation", names: ["listTopTopics", …] }
 */
export function unreadHint(text: string, line: number): UnreadHint | null {
  if (isLikeJson(text)) {
    const fault = jsonFault(text);
    return fault
      ? { kind: "broken_json", ...fault, line: line + fault.line - 1 }
      : { kind: "other_json" };
  }
  const [unknown] = text
    .split(/[\s,;]+/)
    .filter((name) => documentedOperation(name) === null);
  const names = nearestOperations(unknown ?? "");
  return names.length > 0 ? { kind: "operation", names } : null;
}

/** @example isLikeJson('{"log": {}}') // true */
export function isLikeJson(text: string): boolean {
  return LIKE_JSON.test(text);
}
