import type { CompiledRegistry, CompiledTemplateScope } from "./compiled.ts";

/**
 * The part of `docs/scopes.md` that says which scopes each template has, and why.
 *
 * @returns nothing where there are no templates
 */
export function printTemplateDocs({
  templates = [],
}: CompiledRegistry): string {
  const printed = templates.map(
    ({ title, description, scopes }) =>
      `### ${title}\n\n${description}\n\n${scopes.map(printScope).join("\n")}\n`
  );
  return printed.length ? `\n## Templates\n\n${printed.join("\n")}` : "";
}

function printScope({
  scope_id,
  reason,
  ask = [],
  optional,
}: CompiledTemplateScope): string {
  const asked = ask.map((param) => `\`${param}\``).join(", ");
  return `- \`${scope_id}\`${optional ? " (optional)" : ""}: ${reason}${asked ? ` Asks for: ${asked}.` : ""}`;
}
