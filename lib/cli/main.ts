#!/usr/bin/env node
import { type Command, UsageError } from "./command.ts";

/** Each command is loaded only when asked for: the sandbox brings a database with it. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import("./commands/start.ts")).startCommand,
  compile: async () => (await import("./commands/compile.ts")).compileCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  coverage: async () =>
    (await import("./commands/coverage.ts")).coverageCommand,
  scaffold: async () =>
    (await import("./commands/scaffold.ts")).scaffoldCommand,
  decide: async () => (await import("./commands/decide.ts")).decideCommand,
  build: async () => (await import("./commands/build.ts")).buildCommand,
};

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  const load =
    name !== undefined && Object.hasOwn(COMMANDS, name)
      ? COMMANDS[name]
      : undefined;
  if (!load) {
    const overview = await Promise.all(
      Object.values(COMMANDS).map(async (command) => {
        const { name: title, summary } = await command();
        return `  ${title.padEnd(10)}${summary}`;
      })
    );
    const asked = name === undefined || name === "help" || name === "--help";
    console[asked ? "log" : "error"](
      `${asked ? "" : `there is no command ${name}\n\n`}Commands:\n${overview.join("\n")}\n\nMore about one: COMMAND --help`
    );
    return asked ? 0 : 2;
  }

  const command = await load();
  if (args.includes("--help")) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(args, {
      stdin: process.stdin,
      print: (line) => console.log(line),
      printError: (line) => console.error(line),
    });
  } catch (error) {
    if (isUsageError(error)) {
      console.error(`${error.message}\n\n${command.help}`);
      return 2;
    }
    throw error;
  }
}

/** Ours, and those of `node:util`'s parseArgs. */
function isUsageError(error: unknown): error is Error {
  return (
    error instanceof UsageError ||
    (error instanceof TypeError &&
      "code" in error &&
      String(error.code).startsWith("ERR_PARSE_ARGS"))
  );
}
