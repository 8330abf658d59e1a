import type { Source } from "#registry";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { UsageError } from "../command.ts";

/**
 * Reads registry files; a folder stands for the `*.yml` and `*.yaml` files in it.
 *
 * @throws UsageError for a path that does not exist
 */
export function readSources(paths: readonly string[]): Source[] {
  return paths.flatMap(filesAt).map((path) => ({
    file: relative(process.cwd(), path),
    text: readFileSync(path, "utf8"),
  }));
}

function filesAt(path: string): string[] {
  if (!existsSync(path)) {
    throw new UsageError(`there is no file or folder ${path}`);
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
