import { compile, measureCoverage, scaffold } from "#registry";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Command, UsageError } from "../command.ts";
import { loadHost, loadReasons, ROOT } from "../project.ts";
import { readSources } from "./read-sources.ts";

/** Proposes registry files for actions that have no scope yet. */
export const scaffoldCommand: Command = {
  name: "scaffold",
  summary: "propose registry files for actions without a scope",
  help: `Usage: scaffold NAME [--out DIR] [--routes FILE]

  NAME           a plugin, or a controller such as admin/reports
  --out DIR      write one file a resource there; prints them otherwise
  --routes FILE  route table to read (default: config/routes/discourse-3.5.json)

Texts are marked for review, and \`check\` refuses them until somebody wrote them. Files that
exist are left alone. Exit code: 0 proposed, 1 nothing to propose, 2 wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: "string" }, routes: { type: "string" } },
    });
    const [name] = positionals;
    if (name === undefined) {
      throw new UsageError("name a plugin or a controller");
    }
    const host = loadHost(values.routes);
    const sources = readSources([join(ROOT, "config/scopes")]);
    const { value } = compile(sources, { plugin: "scaffold", host });
    const actions = measureCoverage(value, host, [], loadReasons())
      .actions.filter(({ scopes, reason }) => !scopes.length && !reason)
      .filter(
        ({ action, source }) => source === name || action.startsWith(`${name}#`)
      );
    if (actions.length === 0) {
      terminal.printError(`${name} has no action without a scope`);
      return Promise.resolve(1);
    }
    const source = actions[0]?.source ?? "core";
    const files = scaffold(
      {
        actions: actions.map(({ action }) => action),
        plugin: source === "core" ? null : source,
      },
      host
    );
    for (const [resource, text] of files) {
      terminal.print(
        values.out === undefined ? text : written(values.out, resource, text)
      );
    }
    return Promise.resolve(0);
  },
};

function written(folder: string, resource: string, text: string): string {
  const file = join(folder, `${resource}.yml`);
  if (existsSync(file)) {
    return `${file} exists and is left alone`;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return `${file} written`;
}
