import { explain, formatIssue } from "#registry";
import { parseArgs } from "node:util";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { compilePlugin, SHARED, SHARED_OPTIONS } from "./compile-plugin.ts";
import { isStale, outputsOf } from "./outputs.ts";

/** Reports faults, findings of the linter, and outputs that are stale; writes nothing. */
export const checkCommand: Command = {
  name: "check",
  summary: "report every fault of a plugin's scopes without writing",
  help: `Usage: check [PATH…] [--strict] [--ruby] [--folder DIR] [--routes FILE] [--scopes FILE]
       check --explain CODE

  PATH           registry files or folders (default: config/scopes of the plugin)
  --strict       findings of the linter count as faults (always so in this project)
  --ruby         the scopes stand in plugin.rb, so config/api_scopes.json may be missing
  --explain CODE says what a code means and what to do
${SHARED_OPTIONS}

Without a PATH it also reports outputs that \`compile\` would change. With the routes of another
site it says what of the registry that site has not.
Exit code: 0 sound, 1 faults or stale outputs, 2 wrong usage.`,
  run: (args, terminal) => Promise.resolve(check(args, terminal)),
};

function check(args: readonly string[], terminal: Terminal): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SHARED,
      strict: { type: "boolean", default: false },
      ruby: { type: "boolean", default: false },
      explain: { type: "string" },
    },
  });
  if (values.explain !== undefined) {
    return printExplanation(values.explain, terminal);
  }

  const compiled = compilePlugin(values, positionals);
  const { issues, findings, plugin, extent, hint } = compiled;
  const isWhole = positionals.length === 0;
  // What is committed was compiled for the plugin's own routes.
  const isForOthers =
    values.routes !== undefined || values.scopes !== undefined;
  const stale =
    isWhole && !isForOthers && issues.length === 0
      ? outputsOf(compiled, values.ruby).filter((output) =>
          isStale(output, plugin.folder)
        )
      : [];
  for (const issue of [...issues, ...findings]) {
    terminal.printError(formatIssue(issue));
  }
  const command = plugin.isOwn
    ? "npm run compile"
    : "npx discourse-api-scopes compile";
  for (const { path } of stale) {
    terminal.printError(`${path}:1:1 stale run \`${command}\``);
  }
  if (hint) {
    terminal.printError(hint);
  }

  const isStrict = (plugin.isOwn && isWhole) || values.strict;
  const faults =
    issues.length + stale.length + (isStrict ? findings.length : 0);
  if (faults === 0) {
    terminal.print(`${extent}, no faults`);
  }
  return faults === 0 ? 0 : 1;
}

function printExplanation(code: string, terminal: Terminal): number {
  const explanation = explain(code);
  if (explanation === null) {
    throw new UsageError(`there is no code ${code}`);
  }
  terminal.print(explanation);
  return 0;
}
