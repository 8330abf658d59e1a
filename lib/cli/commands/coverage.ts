import { compile, figuresOf, measureCoverage, printCoverage } from "#registry";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { loadHost, loadOperations, loadReasons, ROOT } from "../project.ts";
import { readSources } from "./read-sources.ts";

/** Shows how much of a Discourse the scopes open one by one. */
export const coverageCommand: Command = {
  name: "coverage",
  summary: "count the actions that have a scope of their own",
  help: `Usage: coverage [PATH…] [--json] [--routes FILE]

  PATH           registry files or folders (default: config/scopes)
  --json         print figures and lists as JSON
  --routes FILE  route table to count (default: config/routes/discourse-3.5.json)

Counts every controller#action that can answer JSON, and the documented operations apart.
Reasons for having no scope stand in config/uncovered.yml.`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        routes: { type: "string" },
      },
    });
    const host = loadHost(values.routes);
    const paths = positionals.length
      ? positionals
      : [join(ROOT, "config/scopes")];
    const { value } = compile(readSources(paths), { plugin: "coverage", host });
    const coverage = measureCoverage(
      value,
      host,
      loadOperations(),
      loadReasons()
    );
    terminal.print(
      values.json
        ? JSON.stringify({ ...figuresOf(coverage), ...coverage }, null, 2)
        : printCoverage(coverage)
    );
    return Promise.resolve(0);
  },
};
