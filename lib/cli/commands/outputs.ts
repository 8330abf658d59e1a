import {
  type CompiledRegistry,
  type Host,
  printDocs,
  printLocale,
  printRegistry,
  printSchema,
} from "#registry";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A generated file. */
export interface Output {
  /** Below the project's folder. */
  path: string;
  text: string;
}

/** Everything that is generated from a registry. */
export function outputsOf(
  registry: CompiledRegistry,
  host: Host
): readonly Output[] {
  return [
    { path: "config/scopes.json", text: printRegistry(registry) },
    {
      path: "config/locales/client-scopes.en.yml",
      text: printLocale(registry),
    },
    { path: "config/scopes.schema.json", text: printSchema() },
    { path: "docs/scopes.md", text: printDocs(registry, host) },
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
