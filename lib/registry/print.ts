import { stringify } from "yaml";
import type { ZodType } from "zod";
import type { CompiledRegistry, CompiledTemplate } from "./compiled.ts";
import { resourceSchema } from "./schema.ts";
import { jsonSchema } from "./schema-keys.ts";
import { templateSchema } from "./templates/index.ts";

const GENERATED = "Generated from config/scopes by `npm run compile`.";

/**
 * `config/scopes.json`: one scope a line, so that a change reads as a change.
 *
 * @example printRegistry(compiled).split("\n").length
 */
export function printRegistry(registry: CompiledRegistry): string {
  const { scopes, core, templates, ...head } = registry;
  const lists = Object.entries({
    scopes,
    core,
    ...(templates && { templates }),
  });
  const open = JSON.stringify(head, null, 2).replace(/\n}$/, ",");
  const printed = lists.map(([key, list]) => `  "${key}": ${printList(list)}`);
  return `${open}\n${printed.join(",\n")}\n}\n`;
}

/**
 * `config/locales/client-scopes.en.yml`: the texts that core's own pages and the picker show.
 * Core looks descriptions up under `admin.api.scopes.descriptions`.
 */
export function printLocale(registry: CompiledRegistry): string {
  const { resources, scopes, core, templates = [] } = registry;
  const admin = {
    api: {
      scopes: {
        descriptions: byResource(scopes, (scope) => scope.description),
      },
    },
    api_scopes: {
      resources: Object.fromEntries(
        Object.entries(resources).map(([name, { title }]) => [name, title])
      ),
      titles: byResource([...scopes, ...core], (scope) => scope.title),
      ...(templates.length ? { templates: templateTexts(templates) } : {}),
    },
  };
  const yaml = stringify(
    { en: { admin_js: { admin } } },
    { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE", defaultKeyType: "PLAIN" }
  );
  return `# ${GENERATED}\n${yaml}`;
}

/** `config/scopes.schema.json`, for editors. */
export function printSchema(): string {
  return printAsSchema(resourceSchema, "discourse-api-scopes registry file");
}

/** `config/templates.schema.json`, for editors. */
export function printTemplateSchema(): string {
  return printAsSchema(templateSchema, "discourse-api-scopes template");
}

function printAsSchema(schema: ZodType, title: string): string {
  return `${JSON.stringify({ $comment: GENERATED, ...jsonSchema(schema, title) }, null, 2)}\n`;
}

function templateTexts(templates: readonly CompiledTemplate[]): object {
  return Object.fromEntries(
    templates.map(({ template, title, description, scopes }) => [
      template,
      {
        title,
        description,
        reasons: byResource(
          scopes.map(({ scope_id, reason }) => {
            const [resource = "", action = ""] = scope_id.split(":");
            return { resource, action, reason };
          }),
          ({ reason }) => reason
        ),
      },
    ])
  );
}

function printList(list: readonly object[]): string {
  return list.length
    ? `[\n${list.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n")}\n  ]`
    : "[]";
}

function byResource<T extends { resource: string; action: string }>(
  scopes: readonly T[],
  text: (scope: T) => string
): Record<string, Record<string, string>> {
  const texts: Record<string, Record<string, string>> = {};
  for (const scope of scopes) {
    (texts[scope.resource] ??= {})[scope.action] = text(scope);
  }
  return texts;
}
