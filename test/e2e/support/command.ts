import type { Command } from "../../../lib/cli/command.ts";

/** A command on its way. */
export interface RunningCommand {
  /** The first address that it tells the person to open. */
  address: Promise<string>;
  ended: Promise<{ code: number; out: string[]; said: string[] }>;
}

/** Runs a command as a terminal would, and reads along. */
export function runCommand(
  command: Command,
  args: readonly string[],
  input: AsyncIterable<string> = nothing()
): RunningCommand {
  const out: string[] = [];
  const said: string[] = [];
  let tell: (address: string) => void = () => {};
  const address = new Promise<string>((resolve) => (tell = resolve));
  const ended = command
    .run(args, {
      stdin: input,
      print: (line) => void out.push(line),
      printError: (line) => {
        said.push(line);
        const found = /https?:\/\/\S+\/user-api-key\/\S+/.exec(line)?.[0];
        if (found !== undefined) {
          tell(found);
        }
      },
    })
    .then((code) => ({ code, out, said }));
  return { address, ended };
}

async function* nothing() {}
