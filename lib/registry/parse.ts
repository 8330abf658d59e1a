import type { Checked } from "./issue.ts";
import type { Locate } from "./locate.ts";
import { readYaml, type Source } from "./read-yaml.ts";
import { salvage } from "./salvage.ts";
import { type ParsedResource, resourceSchema } from "./schema.ts";
import { schemaIssues } from "./schema-issues.ts";

/** A file whose shape is right, and the way back to its lines. */
export interface Parsed {
  file: string;
  resource: ParsedResource;
  locate: Locate;
  /** Scopes whose shape was wrong: what is left of them is checked, but never compiled. */
  faulty: ReadonlySet<string>;
}

/**
 * Reads one registry file.
 *
 * @returns the file, without its faulty parts, and every fault found; null where nothing is left
 * @example parse({file: "users.yml", text: "resource: users\n…"}).issues.map(formatIssue)
 */
export function parse(source: Source): Checked<Parsed | null> {
  const { file } = source;
  const { value: content, issues } = readYaml(source);
  if (!content) {
    return { value: null, issues };
  }
  const { value, locate } = content;
  const result = resourceSchema.safeParse(value);
  if (result.success) {
    const faulty = new Set<string>();
    return { value: { file, resource: result.data, locate, faulty }, issues };
  }

  const faults = result.error.issues;
  const resource = salvage(value, faults);
  const faulty = new Set(
    faults
      .filter(({ path: [top] }) => top === "scopes")
      .map(({ path: [, action] }) => String(action))
  );
  return {
    value: resource && { file, resource, locate, faulty },
    issues: faults.flatMap((fault) =>
      schemaIssues(fault, { file, value, locate, schema: resourceSchema })
    ),
  };
}
