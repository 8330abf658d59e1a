import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "./command.ts";
import { ROOT } from "./project.ts";

/** The plugin whose scopes a command works on. */
export interface PluginFolder {
  folder: string;
  /** As its `plugin.rb` says. */
  name: string;
  /** True for this project itself. */
  isOwn: boolean;
}

/**
 * Finds the plugin in a folder, or in the one around the current folder.
 *
 * @throws UsageError where there is none, or none with a name
 * @example findPlugin("../shop").name // "shop"
 */
export function findPlugin(named?: string): PluginFolder {
  const from = resolve(named ?? ".");
  const folder = named === undefined ? nearest(from) : from;
  const file = join(folder ?? from, "plugin.rb");
  if (!existsSync(file)) {
    throw new UsageError(
      `there is no plugin.rb in ${from}${named === undefined ? " or above it" : ""}: run this in a plugin's folder, or name one with --folder`
    );
  }
  const [, name] = /^#\s*name:\s*(\S+)/m.exec(readFileSync(file, "utf8")) ?? [];
  if (name === undefined) {
    throw new UsageError(`${file} lacks the line \`# name: …\``);
  }
  const root = dirname(file);
  const isOwn = realpathSync(root) === realpathSync(ROOT);
  return { folder: root, name, isOwn };
}

function nearest(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "plugin.rb"))) {
      return folder;
    }
    if (folder === dirname(folder)) {
      return null;
    }
  }
}
