import { stringify } from "yaml";
import type { CompiledRegistry } from "./compiled.ts";
import { jsonSchema } from "./schema-keys.ts";

const GENERATED = "Generated from config/scopes by `npm run compile`.";

/**
 * `config/scopes.json`: one scope a line, so that a change reads as a change.
 *
 * @example printRegistry(compiled).split("\n").length
 */
export function printRegistry(registry: CompiledRegistry): string {
  const { scopes, core, ...head } = registry;
  const open = JSON.stringify(head, null, 2).replace(/\n}$/, ",");
  return `${open}\n  "scopes": ${printList(scopes)},\n  "core": ${printList(core)}\n}\n`;
}

/**
 * `config/locales/client-scopes.en.yml`: the texts that core's own pages and the picker show.
 * Core looks descriptions up under `admin.api.scopes.descriptions`.
 */
export function printLocale(registry: CompiledRegistry): string {
  const { resources, scopes, core } = registry;
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
  return `${JSON.stringify({ $comment: GENERATED, ...jsonSchema() }, null, 2)}\n`;
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
