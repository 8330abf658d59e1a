import {
  type CompiledRegistry,
  type Host,
  type OpenApiBase,
  printDocs,
  printLocale,
  printOpenApi,
  printRegistry,
  printReleased,
  printSchema,
  printScopeIds,
  printServerLocale,
  printTemplateSchema,
} from "#registry";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import type { CompiledPlugin } from "./compile-plugin.ts";
import { RELEASED } from "./read-registry.ts";

/** A generated file. */
export interface Output {
  /** Below the plugin's folder. */
  path: string;
  text: string;
}

/**
 * Everything that is generated from a plugin's registry.
 *
 * @param asRuby the scopes stand in its `plugin.rb`, so it needs no compiled registry
 */
export function outputsOf(
  { value, host, files, plugin }: CompiledPlugin,
  asRuby = false
): readonly Output[] {
  const ids = value.scopes.map(
    ({ resource, action }) => `${resource}:${action}`
  );
  const shared = [
    {
      path: "config/locales/client-scopes.en.yml",
      text: printLocale(value),
    },
    ...(value.scopes.some(({ user }) => user)
      ? [
          {
            path: "config/locales/server-scopes.en.yml",
            text: printServerLocale(value),
          },
        ]
      : []),
    { path: RELEASED, text: printReleased(ids, files.released) },
  ];
  if (plugin.isOwn) {
    return [
      { path: "config/scopes.json", text: printRegistry(value) },
      ...shared,
      ...projectOutputs(value, host, plugin.folder),
    ];
  }
  return asRuby
    ? shared
    : [
        { path: "config/api_scopes.json", text: printRegistry(value) },
        ...shared,
      ];
}

/** What only this project gives to others. */
function projectOutputs(
  registry: CompiledRegistry,
  host: Host,
  folder: string
): Output[] {
  const written = readFileSync(join(folder, "config/openapi.yml"), "utf8");
  // Our own file, whose paths a linter reads in the tests.
  const base = parse(written) as OpenApiBase;
  return [
    { path: "config/scopes.schema.json", text: printSchema() },
    { path: "config/templates.schema.json", text: printTemplateSchema() },
    { path: "docs/scopes.md", text: printDocs(registry, host) },
    { path: "docs/openapi.json", text: printOpenApi(base, registry, host) },
    { path: "types/scope-ids.d.ts", text: printScopeIds(registry, host) },
  ];
}

/** Writes a generated file below a folder. */
export function writeOutput({ path, text }: Output, folder: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** True if the file is not there, or not as it would be generated now. */
export function isStale({ path, text }: Output, folder: string): boolean {
  try {
    return readFileSync(join(folder, path), "utf8") !== text;
  } catch {
    return true;
  }
}
