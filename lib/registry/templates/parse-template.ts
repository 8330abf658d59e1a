import type { Checked } from "../issue.ts";
import type { Locate } from "../locate.ts";
import { readYaml, type Source } from "../read-yaml.ts";
import { schemaIssues } from "../schema-issues.ts";
import { name as nameSchema } from "../schema-words.ts";
import { type ParsedTemplate, templateSchema } from "./schema.ts";

/** A template whose shape is right, and the way back to its lines. */
export interface NamedTemplate {
  file: string;
  /** The file's name without its ending. */
  template: string;
  content: ParsedTemplate;
  locate: Locate;
}

/**
 * Reads one template.
 *
 * @returns null where a fault is, with every fault found
 * @example parseTemplate({file: "config/templates/wordpress.yml", text}).value?.template // "wordpress"
 */
export function parseTemplate(source: Source): Checked<NamedTemplate | null> {
  const { file } = source;
  const { value: read, issues } = readYaml(source);
  if (!read) {
    return { value: null, issues };
  }
  const { value, locate } = read;
  const template = file.replace(/^.*[/\\]|\.ya?ml$/g, "");
  const result = templateSchema.safeParse(value);
  const faults = [
    ...nameIssues(template, file),
    ...(result.error?.issues ?? []).flatMap((fault) =>
      schemaIssues(fault, { file, value, locate, schema: templateSchema })
    ),
  ];
  return {
    value:
      result.success && faults.length === 0
        ? { file, template, content: result.data, locate }
        : null,
    issues: faults,
  };
}

function nameIssues(template: string, file: string) {
  return nameSchema.safeParse(template).success
    ? []
    : [
        {
          code: "bad_name" as const,
          file,
          line: 1,
          column: 1,
          path: [],
          message: `a template is called like its file, and \`${template}\` is no name: lower-case letters, digits and underscores, letter first`,
        },
      ];
}
