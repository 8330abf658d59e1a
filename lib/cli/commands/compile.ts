import {
  compile,
  type CompiledRegistry,
  formatIssue,
  printLocale,
  printRegistry,
  printSchema,
} from "#registry";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parseArgs } from "node:util";
import type { Command, Terminal } from "../command.ts";
import { loadHost, ROOT } from "../project.ts";
import { readSources } from "./read-sources.ts";

const OPTIONS = `  PATH           registry files or folders (default: config/scopes)
  --routes FILE  route table to compile for (default: config/routes/discourse-3.5.json)
  --plugin NAME  plugin that owns the scopes (default: discourse-api-scopes)`;

/** Compiles the registry and writes its outputs. */
export const compileCommand: Command = {
  name: "compile",
  summary: "compile config/scopes into config/scopes.json and locales",
  help: `Usage: compile [PATH…] [--out DIR] [--routes FILE]

${OPTIONS}
  --out DIR      where config/ is written (default: the project)

Writes nothing if there is a fault. Exit code: 0 written, 1 faults, 2 wrong usage.`,
  run: (args, terminal) =>
    Promise.resolve(
      withCompiled(args, terminal, (outputs, out) => {
        for (const { path, text } of outputs) {
          const file = join(out, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        return 0;
      })
    ),
};

/** Reports every fault of the registry, and outputs that are stale; writes nothing. */
export const checkCommand: Command = {
  name: "check",
  summary: "report every fault of the registry without writing",
  help: `Usage: check [PATH…] [--routes FILE]

${OPTIONS}

Also reports outputs that \`compile\` would change, unless a PATH is given.
Exit code: 0 sound, 1 faults or stale outputs, 2 wrong usage.`,
  run: (args, terminal) =>
    Promise.resolve(
      withCompiled(args, terminal, (outputs, out, isOwn) => {
        const stale = isOwn
          ? outputs.filter((output) => isStale(output, out))
          : [];
        for (const { path } of stale) {
          terminal.printError(`${path}:1:1 stale run \`npm run compile\``);
        }
        return stale.length ? 1 : 0;
      })
    ),
};

interface Output {
  path: string;
  text: string;
}

function withCompiled(
  args: readonly string[],
  terminal: Terminal,
  use: (outputs: readonly Output[], out: string, isOwn: boolean) => number
): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      routes: { type: "string" },
      plugin: { type: "string", default: "discourse-api-scopes" },
      out: { type: "string", default: ROOT },
    },
  });
  const isOwn = positionals.length === 0;
  const sources = readSources(
    isOwn ? [relative(process.cwd(), join(ROOT, "config/scopes"))] : positionals
  );
  const { value, issues } = compile(sources, {
    plugin: values.plugin,
    host: loadHost(values.routes),
  });

  for (const issue of issues) {
    terminal.printError(formatIssue(issue));
  }
  if (issues.length > 0) {
    return 1;
  }
  const code = use(outputsOf(value), values.out, isOwn);
  if (code === 0) {
    terminal.print(
      `${counted(value.scopes.length, "scope")} in ${counted(sources.length, "file")}, no faults`
    );
  }
  return code;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function outputsOf(registry: CompiledRegistry): Output[] {
  return [
    { path: "config/scopes.json", text: printRegistry(registry) },
    {
      path: "config/locales/client-scopes.en.yml",
      text: printLocale(registry),
    },
    { path: "config/scopes.schema.json", text: printSchema() },
  ];
}

function isStale({ path, text }: Output, out: string): boolean {
  try {
    return readFileSync(join(out, path), "utf8") !== text;
  } catch {
    return true;
  }
}
