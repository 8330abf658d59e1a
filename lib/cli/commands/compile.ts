import { formatIssue } from "#registry";
import type { Command } from "../command.ts";
import { compileSources, SHARED_OPTIONS } from "./compile-sources.ts";
import { outputsOf, writeOutput } from "./outputs.ts";

/** Compiles the registry and writes its outputs. */
export const compileCommand: Command = {
  name: "compile",
  summary: "compile config/scopes into config/scopes.json and locales",
  help: `Usage: compile [PATH…] [--out DIR] [--routes FILE]

${SHARED_OPTIONS}
  --out DIR      where config/ is written (default: the project)

Writes nothing if there is a fault. Exit code: 0 written, 1 faults, 2 wrong usage.`,
  run(args, terminal) {
    const { value, issues, host, out, extent } = compileSources(args);
    issues.forEach((issue) => terminal.printError(formatIssue(issue)));
    if (issues.length > 0) {
      return Promise.resolve(1);
    }
    outputsOf(value, host).forEach((output) => writeOutput(output, out));
    terminal.print(`${extent}, compiled`);
    return Promise.resolve(0);
  },
};
