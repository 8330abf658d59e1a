import {
  compile,
  type CoveredAction,
  type Host,
  measureCoverage,
  scaffold,
} from "#registry";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { loadHostFor, PLUGIN_ROUTES } from "../load-host.ts";
import { findPlugin, type PluginFolder } from "../plugin-folder.ts";
import { SHARED, SHARED_OPTIONS } from "./compile-plugin.ts";
import { readReasons } from "./read-reasons.ts";
import { readSources } from "./read-sources.ts";

/** Proposes registry files for actions that have no scope yet. */
export const scaffoldCommand: Command = {
  name: "scaffold",
  summary: "propose registry files for actions without a scope",
  help: `Usage: scaffold [NAME] [--out DIR] [--folder DIR] [--routes FILE] [--scopes FILE]

  NAME           a plugin, or a controller such as admin/reports (default: the plugin itself)
  --out DIR      write one file a resource there; prints them otherwise
${SHARED_OPTIONS}

Texts are marked for review, and \`check\` refuses them until somebody wrote them. Files that
exist are left alone. Exit code: 0 proposed, 1 nothing to propose, 2 wrong usage.`,
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
};

function run(args: readonly string[], terminal: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...SHARED, out: { type: "string" } },
  });
  const plugin = findPlugin(values.folder);
  const [name = plugin.isOwn ? undefined : plugin.name] = positionals;
  if (name === undefined) {
    throw new UsageError("name a plugin or a controller");
  }
  const { host } = loadHostFor(plugin, values);
  const actions = uncovered(plugin, host).filter(
    ({ action, source }) => source === name || action.startsWith(`${name}#`)
  );
  if (actions.length === 0) {
    terminal.printError(nothingToPropose(name, host));
    return 1;
  }
  const source = actions[0]?.source ?? "core";
  const files = scaffold(
    {
      actions: actions.map(({ action }) => action),
      area: source === "core" ? "administration" : "plugins",
      // A plugin's own scopes go with it anyway.
      plugin: source === "core" || source === plugin.name ? null : source,
    },
    host
  );
  for (const [resource, text] of files) {
    terminal.print(
      values.out === undefined
        ? text
        : written(resolve(values.out), resource, text)
    );
  }
  return 0;
}

function uncovered(plugin: PluginFolder, host: Host): CoveredAction[] {
  const folder = join(plugin.folder, "config/scopes");
  const sources = existsSync(folder) ? readSources([folder]) : [];
  const { value } = compile(sources, { plugin: plugin.name, host });
  return measureCoverage(value, host, [], readReasons(plugin)).actions.filter(
    ({ scopes, reason }) => !scopes.length && !reason
  );
}

function nothingToPropose(name: string, { table }: Host): string {
  const isKnown =
    table.routes.some(({ plugin }) => plugin === name) ||
    [...table.byAction.keys()].some((action) => action.startsWith(`${name}#`));
  return isKnown
    ? `${name} has no action without a scope`
    : `no route of Discourse ${table.discourse} belongs to ${name}. Record those of a site that runs it:

  bin/rake "api_scopes:export_routes[plugins/${name}/${PLUGIN_ROUTES}]"`;
}

function written(folder: string, resource: string, text: string): string {
  const file = join(folder, `${resource}.yml`);
  if (existsSync(file)) {
    return `${file} exists and is left alone`;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return `${file} written`;
}
