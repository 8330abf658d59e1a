import type { Command } from "../../../lib/cli/command.ts";

/** Runs a command in this process, with what it prints line by line. */
export async function run(
  command: Command,
  args: readonly string[],
  lines: readonly string[] = []
): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  async function* stdin() {
    yield await Promise.resolve(lines.join("\n"));
  }
  const code = await command.run(args, {
    stdin: stdin(),
    print: (line) => out.push(line),
    printError: (line) => err.push(line),
  });
  return { code, out, err };
}
