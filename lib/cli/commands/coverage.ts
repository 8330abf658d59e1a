import {
  compile,
  type Coverage,
  figuresOf,
  type Host,
  measureCoverage,
  printCoverage,
} from "#registry";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { loadHostFor } from "../load-host.ts";
import { findPlugin, type PluginFolder } from "../plugin-folder.ts";
import { loadOperations } from "../project.ts";
import { SHARED, SHARED_OPTIONS } from "./compile-plugin.ts";
import { readReasons } from "./read-reasons.ts";
import { readRegistry } from "./read-registry.ts";

/** Shows how much of a Discourse the scopes open one by one. */
export const coverageCommand: Command = {
  name: "coverage",
  summary: "count the actions that have a scope of their own",
  help: `Usage: coverage [--json] [--all] [--folder DIR] [--routes FILE] [--scopes FILE]

  --json         print figures and lists as JSON
  --all          count the whole site, not only the plugin (always so in this project)
${SHARED_OPTIONS}

Counts every controller#action that can answer JSON, and the documented operations apart. With the
routes and scopes of a running site it counts what that site has, its other plugins included.
Reasons for having no scope stand in config/uncovered.yml.
Exit code: 0 counted, 2 wrong usage.`,
  run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        ...SHARED,
        json: { type: "boolean", default: false },
        all: { type: "boolean", default: false },
      },
    });
    const plugin = findPlugin(values.folder);
    const { host } = loadHostFor(plugin, values);
    const whole = measure(plugin, host);
    const coverage =
      plugin.isOwn || values.all ? whole : ofPlugin(whole, plugin);
    terminal.print(
      values.json
        ? JSON.stringify({ ...figuresOf(coverage), ...coverage }, null, 2)
        : printCoverage(coverage)
    );
    return Promise.resolve(0);
  },
};

function measure(plugin: PluginFolder, host: Host): Coverage {
  const { sources } = readRegistry(plugin);
  const { value } = compile(sources, { plugin: plugin.name, host });
  return measureCoverage(value, host, loadOperations(), readReasons(plugin));
}

/** The documented operations are Discourse's own. */
function ofPlugin(coverage: Coverage, { name }: PluginFolder): Coverage {
  return {
    actions: coverage.actions.filter(({ source }) => source === name),
    documented: [],
  };
}
