import { DOCUMENTED_OPERATIONS } from "./operations.ts";

/** An operation of Discourse's published API documentation. */
export interface DocumentedOperation {
  method: string;
  /** With the open places in braces: `/t/{id}.json`. */
  url: string;
}

let byName: ReadonlyMap<string, DocumentedOperation> | null = null;

/**
 * Finds an operation by its name in the documentation, whatever its case.
 *
 * @example documentedOperation("getTopic") // { method: "GET", url: "/t/{id}.json" }
 */
export function documentedOperation(name: string): DocumentedOperation | null {
  byName ??= new Map(DOCUMENTED_OPERATIONS.split("\n").map(readLine));
  return byName.get(name.toLowerCase()) ?? null;
}

function readLine(line: string): [string, DocumentedOperation] {
  const [name = "", method = "", url = ""] = line.split(" ");
  return [name.toLowerCase(), { method, url }];
}
