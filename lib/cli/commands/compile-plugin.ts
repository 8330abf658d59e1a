import { type Compilation, compile, type Host } from "#registry";
import { type HostFiles, loadHostFor, PLUGIN_ROUTES } from "../load-host.ts";
import { findPlugin, type PluginFolder } from "../plugin-folder.ts";
import { readRegistry, type RegistryFiles } from "./read-registry.ts";
import { readSources } from "./read-sources.ts";

/** What the authors' commands share of their help texts. */
export const SHARED_OPTIONS = `  --folder DIR   the plugin (default: the one around the current folder)
  --routes FILE  routes of a site (default: ${PLUGIN_ROUTES} of the plugin, else those
                 recorded from Discourse 3.5); bin/rake "api_scopes:export_routes[FILE]" writes it
  --scopes FILE  scopes of that site (default: FILE-scopes.json beside the routes);
                 bin/rake "api_scopes:export_scopes[FILE]" writes it`;

/** Options of these commands, as \`node:util\` takes them. */
export const SHARED = {
  folder: { type: "string" },
  routes: { type: "string" },
  scopes: { type: "string" },
} as const;

/** The options as given. */
export interface PluginOptions extends HostFiles {
  folder?: string | undefined;
}

/** A plugin's registry, compiled. */
export interface CompiledPlugin extends Compilation {
  plugin: PluginFolder;
  files: RegistryFiles;
  host: Host;
  /** `3 scopes in 2 files`. */
  extent: string;
  /** What to do if routes of the plugin itself are not known; null where nothing suggests it. */
  hint: string | null;
}

/**
 * Compiles a plugin's registry, or only the files that `paths` name.
 *
 * @throws UsageError for a folder that is no plugin, or files that are not there
 */
export function compilePlugin(
  options: PluginOptions,
  paths: readonly string[] = []
): CompiledPlugin {
  const plugin = findPlugin(options.folder);
  const files = paths.length
    ? { sources: readSources(paths), templates: [], released: null }
    : readRegistry(plugin);
  const { host, isRecorded } = loadHostFor(plugin, options);
  const compilation = compile(files.sources, {
    plugin: plugin.name,
    host,
    templates: files.templates,
    released: files.released,
  });
  const scopes = counted(compilation.value.scopes.length, "scope");
  return {
    ...compilation,
    plugin,
    files,
    host,
    extent: `${scopes} in ${counted(files.sources.length, "file")}`,
    hint:
      isRecorded && !plugin.isOwn && compilation.issues.some(isDead)
        ? exportHint(plugin, host)
        : null,
  };
}

function isDead({ code }: { code: string }): boolean {
  return code === "dead_route" || code === "dead_action";
}

function exportHint({ name }: PluginFolder, { table }: Host): string {
  return `
The routes are those of Discourse ${table.discourse} and its bundled plugins; those of ${name} are not
among them. On a site that runs ${name} and discourse-api-scopes, record them once:

  bin/rake "api_scopes:export_routes[plugins/${name}/${PLUGIN_ROUTES}]"`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
