import { type Command, UsageError } from "./command.ts";
import { loadCommand, loadCommands } from "./command-table.ts";

process.exitCode = await main(process.argv.slice(2));

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "help" || name === "--help") {
    console.log(await overview());
    return 0;
  }
  const command = await loadCommand(name);
  if (!command) {
    console.error(`there is no command ${name}\n\n${await overview()}`);
    return 2;
  }
  if (args.includes("--help")) {
    console.log(command.help);
    return 0;
  }
  return run(command, args);
}

async function run(command: Command, args: readonly string[]): Promise<number> {
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

async function overview(): Promise<string> {
  const commands = await loadCommands();
  const lines = commands.map(
    ({ name, summary }) => `  ${name.padEnd(12)}${summary}`
  );
  return `Commands:\n${lines.join("\n")}\n\nMore about one: COMMAND --help`;
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
