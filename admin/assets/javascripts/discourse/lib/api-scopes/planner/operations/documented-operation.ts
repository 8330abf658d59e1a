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
  byName ??= new Map(
    lines().map(([id, method, url]) => [id.toLowerCase(), { method, url }])
  );
  return byName.get(name.toLowerCase()) ?? null;
}

/**
 * The names of all operations, in the order of the documentation.
 *
 * @example operationNames().includes("getTopic") // true
 */
export function operationNames(): readonly string[] {
  return lines().map(([id]) => id);
}

function lines(): (readonly [string, string, string])[] {
  return DOCUMENTED_OPERATIONS.split("\n").map((line) => {
    const [name = "", method = "", url = ""] = line.split(" ");
    return [name, method, url];
  });
}
