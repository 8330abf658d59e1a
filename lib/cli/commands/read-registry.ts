import type { Source } from "#registry";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { UsageError } from "../command.ts";
import type { PluginFolder } from "../plugin-folder.ts";
import { readSources } from "./read-sources.ts";

/** Below a plugin's folder; kept by `compile`. */
export const RELEASED = "config/released-scopes.txt";

/** The files that state a plugin's scopes. */
export interface RegistryFiles {
  sources: readonly Source[];
  templates: readonly Source[];
  released: Source | null;
}

/**
 * Reads the files that state a plugin's scopes.
 *
 * @throws UsageError where it has none
 */
export function readRegistry({
  folder,
}: Pick<PluginFolder, "folder">): RegistryFiles {
  const scopes = join(folder, "config/scopes");
  if (!existsSync(scopes)) {
    throw new UsageError(
      `${folder} has no config/scopes: put a registry file there, or let \`scaffold --out config/scopes\` propose some`
    );
  }
  const templates = join(folder, "config/templates");
  return {
    sources: readSources([scopes]),
    templates: existsSync(templates) ? readSources([templates]) : [],
    released: readReleased(join(folder, RELEASED)),
  };
}

function readReleased(path: string): Source | null {
  return existsSync(path)
    ? {
        file: relative(process.cwd(), path),
        text: readFileSync(path, "utf8"),
      }
    : null;
}
