import {
  type CompiledRegistry,
  type DocumentedOperation,
  type Host,
  type HostScopesRecord,
  prepareHost,
  type Reasons,
} from "#registry";
import {
  compileRouteTable,
  type RouteTable,
  type RouteTableRecord,
} from "#route-table";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

/** Where the project's own files are, whatever folder a command is run in. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The Discourse that commands work against unless told otherwise. */
export const ROUTES_FILE = `${ROOT}config/routes/discourse-3.5.json`;

/** Reasons for having no scope, below a plugin's folder. */
export const REASONS = "config/uncovered.yml";

/** Loads the recorded route table. */
export function loadRouteTable(file: string = ROUTES_FILE): RouteTable {
  // The export task wrote this file; a test holds it against the type.
  return compileRouteTable(readJson(file) as RouteTableRecord);
}

/** Loads the recorded route table and the scopes that this Discourse brings itself. */
export function loadHost(file: string = ROUTES_FILE): Host {
  const scopesFile = file.replace(/\.json$/, "-scopes.json");
  return prepareHost(
    // As above: written by the export task, held against the types by a test.
    readJson(file) as RouteTableRecord,
    readJson(scopesFile) as HostScopesRecord
  );
}

/** The catalogue as it was compiled last. */
export function loadCatalogue(): CompiledRegistry {
  // Compiled by this project; a test holds it against the type.
  return readJson(`${ROOT}config/scopes.json`) as CompiledRegistry;
}

/** The operations of Discourse's published API documentation. */
export function loadOperations(): DocumentedOperation[] {
  return readText("config/routes/documented-operations.tsv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [method = "", path = "", operationId = ""] = line.split("\t");
      return { method, path, operationId };
    });
}

/** Why some actions shall have no scope. */
export function loadReasons(): Reasons {
  // The project's own file; a test holds it against the routes.
  return parse(readText(REASONS)) as Reasons;
}

function readText(path: string): string {
  return readFileSync(`${ROOT}${path}`, "utf8");
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
