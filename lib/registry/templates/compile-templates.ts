import type { CompiledTemplate } from "../compiled.ts";
import type { Checked, Issue } from "../issue.ts";
import type { Source } from "../read-yaml.ts";
import { scopeIdOf } from "../scope-id.ts";
import { checkTemplate, type KnownScopes } from "./check-template.ts";
import { type NamedTemplate, parseTemplate } from "./parse-template.ts";
import type { ParsedTemplateScope } from "./schema.ts";

/**
 * Compiles templates.
 *
 * @param sources in the order in which they shall be shown
 * @param known null if it isn't certain which scopes there are
 * @returns the sound ones, and every fault of all
 */
export function compileTemplates(
  sources: readonly Source[],
  known: KnownScopes | null
): Checked<CompiledTemplate[]> {
  const parsed = sources.map(parseTemplate);
  const templates = parsed
    .map(({ value }) => value)
    .filter((template): template is NamedTemplate => template !== null);
  return {
    value: templates.map(compileTemplate),
    issues: [
      ...parsed.flatMap(({ issues }) => issues),
      ...templates.flatMap((template) => [
        ...duplicates(template, templates),
        ...(known ? checkTemplate(template, known) : []),
      ]),
    ],
  };
}

function compileTemplate({
  template,
  content,
}: NamedTemplate): CompiledTemplate {
  const { title, description, scopes } = content;
  return { template, title, description, scopes: scopes.map(compileScope) };
}

function compileScope({
  scope,
  reason,
  ask,
  limits,
  optional,
}: ParsedTemplateScope) {
  return {
    scope_id: scopeIdOf(scope),
    reason,
    ...(ask?.length ? { ask } : {}),
    ...(limits && Object.keys(limits).length ? { limits } : {}),
    ...(optional ? { optional } : {}),
  };
}

function duplicates(
  { file, template }: NamedTemplate,
  templates: readonly NamedTemplate[]
): Issue[] {
  const first = templates.find((other) => other.template === template);
  return first?.file === file || !first
    ? []
    : [
        {
          code: "duplicate_template",
          file,
          line: 1,
          column: 1,
          path: [],
          message: `\`${template}\` is a template already: ${first.file}`,
        },
      ];
}
