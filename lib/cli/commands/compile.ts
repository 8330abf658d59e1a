import { formatIssue, printRuby, rubyFaults } from "#registry";
import { parseArgs } from "node:util";
import type { Command, Terminal } from "../command.ts";
import {
  type CompiledPlugin,
  compilePlugin,
  SHARED,
  SHARED_OPTIONS,
} from "./compile-plugin.ts";
import { outputsOf, writeOutput } from "./outputs.ts";

/** Compiles a plugin's registry and writes its outputs. */
export const compileCommand: Command = {
  name: "compile",
  summary: "compile config/scopes of a plugin, and write texts for locales",
  help: `Usage: compile [--ruby] [--folder DIR] [--routes FILE] [--scopes FILE]

  --ruby         print calls of add_api_key_scope for plugin.rb instead of writing
                 config/api_scopes.json, for plugins that work without discourse-api-scopes
${SHARED_OPTIONS}

Writes config/api_scopes.json, which discourse-api-scopes reads, the texts of the scopes in
config/locales/client-scopes.en.yml, and the record of ids in config/released-scopes.txt.
Writes nothing if there is a fault. Exit code: 0 written, 1 faults, 2 wrong usage.`,
  run: (args, terminal) => Promise.resolve(run(args, terminal)),
};

function run(args: readonly string[], terminal: Terminal): number {
  const { values } = parseArgs({
    args: [...args],
    options: { ...SHARED, ruby: { type: "boolean", default: false } },
  });
  const compiled = compilePlugin(values);
  const { issues, extent, hint, plugin } = compiled;
  issues.forEach((issue) => terminal.printError(formatIssue(issue)));
  if (issues.length > 0) {
    if (hint) {
      terminal.printError(hint);
    }
    return 1;
  }
  if (values.ruby) {
    return printCalls(compiled, terminal);
  }
  outputsOf(compiled).forEach((output) => writeOutput(output, plugin.folder));
  terminal.print(`${extent}, compiled`);
  return 0;
}

function printCalls(compiled: CompiledPlugin, terminal: Terminal): number {
  const faults = rubyFaults(compiled.value);
  faults.forEach((fault) => terminal.printError(fault));
  if (faults.length > 0) {
    return 1;
  }
  outputsOf(compiled, true).forEach((output) =>
    writeOutput(output, compiled.plugin.folder)
  );
  terminal.print(printRuby(compiled.value));
  return 0;
}
