/** What a command may touch of the outside world. */
export interface Terminal {
  stdin: AsyncIterable<string | Uint8Array>;
  print(line: string): void;
  printError(line: string): void;
}

/** A command: arguments in, exit code out. 0 done, 1 faults found, 2 wrong usage. */
export interface Command {
  name: string;
  /** One line for the overview. */
  summary: string;
  /** Usage and options, for `--help`. */
  help: string;
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** Wrong arguments: says how the command is used. */
export class UsageError extends Error {
  override name = "UsageError";
}
