import { explain, formatIssue } from "#registry";
import { parseArgs } from "node:util";
import { type Command, type Terminal, UsageError } from "../command.ts";
import { compileSources, SHARED, SHARED_OPTIONS } from "./compile-sources.ts";
import { isStale, outputsOf } from "./outputs.ts";

/** Reports faults, findings of the linter, and outputs that are stale; writes nothing. */
export const checkCommand: Command = {
  name: "check",
  summary: "report every fault of the registry without writing",
  help: `Usage: check [PATH…] [--strict] [--routes FILE]
       check --explain CODE

${SHARED_OPTIONS}
  --strict       findings of the linter count as faults (always so without a PATH)
  --explain CODE says what a code means and what to do

Without a PATH it also reports outputs that \`compile\` would change.
Exit code: 0 sound, 1 faults or stale outputs, 2 wrong usage.`,
  run: (args, terminal) => Promise.resolve(check(args, terminal)),
};

function check(args: readonly string[], terminal: Terminal): number {
  const { values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: SHARED,
  });
  if (values.explain !== undefined) {
    const explanation = explain(values.explain);
    if (explanation === null) {
      throw new UsageError(`there is no code ${values.explain}`);
    }
    terminal.print(explanation);
    return 0;
  }

  const { value, issues, findings, ...asked } = compileSources(args);
  const stale =
    asked.isOwn && issues.length === 0
      ? outputsOf(value, asked.host).filter((output) =>
          isStale(output, asked.out)
        )
      : [];
  for (const issue of [...issues, ...findings]) {
    terminal.printError(formatIssue(issue));
  }
  for (const { path } of stale) {
    terminal.printError(`${path}:1:1 stale run \`npm run compile\``);
  }

  const faults =
    issues.length + stale.length + (asked.isStrict ? findings.length : 0);
  if (faults === 0) {
    terminal.print(`${asked.extent}, no faults`);
  }
  return faults === 0 ? 0 : 1;
}
