import {
  appliesTo,
  type Host,
  type HostScope,
  type HostScopesRecord,
  mappingOf,
  prepareHost,
} from "#registry";
import type { RouteTableRecord } from "#route-table";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "./command.ts";
import type { PluginFolder } from "./plugin-folder.ts";
import { loadCatalogue, ROUTES_FILE } from "./project.ts";

/** Where a plugin keeps the routes of the site that its author works with. */
export const PLUGIN_ROUTES = "config/api_routes.json";

/** Files that name a Discourse; both can be left out. */
export interface HostFiles {
  routes?: string | undefined;
  scopes?: string | undefined;
}

/** A Discourse, and whether its routes were only recorded for this project. */
export interface LoadedHost {
  host: Host;
  isRecorded: boolean;
}

/**
 * Loads the Discourse that a plugin's scopes are compiled for: the files named, else those in the
 * plugin's folder, else the ones recorded here.
 *
 * @throws UsageError for a file that can't be read or is none of ours
 */
export function loadHostFor(
  plugin: PluginFolder,
  { routes, scopes }: HostFiles
): LoadedHost {
  const kept = join(plugin.folder, PLUGIN_ROUTES);
  const file = routes ?? (existsSync(kept) ? kept : ROUTES_FILE);
  const beside = scopesBeside(file);
  const scopesFile =
    scopes ?? (existsSync(beside) ? beside : scopesBeside(ROUTES_FILE));
  const table = readRecord(file, routesSchema, "export_routes");
  const record = readRecord(scopesFile, scopesSchema, "export_scopes");
  const others = record.scopes.filter(({ source }) => source !== plugin.name);
  const host = prepareHost(table, {
    ...record,
    scopes: plugin.isOwn ? others : withCatalogue(others, table.discourse),
  });
  return { host, isRecorded: file === ROUTES_FILE };
}

/** What other plugins find taken: Discourse's own scopes and those of this project. */
function withCatalogue(
  scopes: readonly HostScope[],
  version: string
): HostScope[] {
  const taken = new Set(scopes.map(idOf));
  const catalogue = loadCatalogue();
  return [
    ...scopes,
    ...catalogue.scopes
      .filter((entry) => !taken.has(idOf(entry)) && appliesTo(entry, version))
      .map((entry) => ({
        resource: entry.resource,
        action: entry.action,
        source: catalogue.plugin,
        mapping: mappingOf(entry),
        urls: [],
      })),
  ];
}

function idOf({ resource, action }: { resource: string; action: string }) {
  return `${resource}:${action}`;
}

function scopesBeside(file: string): string {
  return file.replace(/\.json$/, "-scopes.json");
}

// Only enough to tell the files apart: the export task wrote the rest.
const routesSchema = z.custom<RouteTableRecord>(
  (value) => hasList(value, "routes") && hasList(value, "plugins")
);
const scopesSchema = z.custom<HostScopesRecord>((value) =>
  hasList(value, "scopes")
);

function hasList(value: unknown, key: string): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Array.isArray(Reflect.get(value, key)) &&
    typeof Reflect.get(value, "discourse") === "string"
  );
}

function readRecord<T>(file: string, schema: z.ZodType<T>, task: string): T {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${file} can't be read: ${why}`);
  }
  const result = schema.safeParse(content);
  if (!result.success) {
    throw new UsageError(
      `${file} is not what \`bin/rake "api_scopes:${task}[FILE]"\` writes`
    );
  }
  return result.data;
}
