import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach } from "vitest";
import type { Command } from "../../../../lib/cli/command.ts";
import type { World } from "../../../../lib/cli/user-keys/world.ts";

/** What a command left behind. */
export interface Ended {
  code: number;
  out: string[];
  said: string[];
}

const folders: string[] = [];

afterEach(() => {
  folders
    .splice(0)
    .forEach((folder) => rmSync(folder, { recursive: true, force: true }));
});

/** A folder that is gone after the test. */
export function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "keys-"));
  folders.push(folder);
  return folder;
}

/** A world of its own: nothing in the environment, no person watching. */
export function emptyWorld(more: Partial<World> = {}): World {
  return { env: {}, isTerminal: false, keyFolder: passingFolder(), ...more };
}

/**
 * Runs a command to its end.
 *
 * @param input what is typed or piped in
 * @param onSaid hears each line beside the result
 */
export async function runToEnd(
  command: Command,
  args: readonly string[],
  {
    input = "",
    onSaid,
  }: { input?: string; onSaid?: (line: string) => void } = {}
): Promise<Ended> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await command.run(args, {
    stdin: lines(input),
    print: (line) => void out.push(line),
    printError: (line) => {
      said.push(line);
      onSaid?.(line);
    },
  });
  return { code, out, said };
}

async function* lines(text: string): AsyncGenerator<string> {
  yield text;
}

/** The keys that a world keeps. */
export function keptFiles({ keyFolder }: World): string[] {
  const folder = join(keyFolder, "keys");
  return existsSync(folder)
    ? readdirSync(folder).map((name) => join(folder, name))
    : [];
}
