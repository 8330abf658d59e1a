import { readFileSync, statSync } from "node:fs";
import type { Terminal } from "../command.ts";
import { UsageError } from "../command.ts";

/**
 * Reads a key from a file that others can't read, or from standard input for `-`.
 *
 * @throws UsageError
 * @example await readSecret("-", terminal)
 */
export async function readSecret(
  file: string,
  terminal: Terminal
): Promise<string> {
  const text = file === "-" ? await readAll(terminal) : readPrivateFile(file);
  const secret = text.trim();
  if (secret === "") {
    throw new UsageError(`there is no key in ${nameOf(file)}`);
  }
  return secret;
}

/**
 * Reads a file that only its owner may read.
 *
 * @throws UsageError
 */
export function readPrivateFile(file: string): string {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  if (mode === undefined) {
    throw new UsageError(`there is no file ${file}`);
  }
  // Windows has no such modes and reports them as open.
  if (process.platform !== "win32" && mode % 0o100 !== 0) {
    throw new UsageError(`others can read ${file}: run \`chmod 600 ${file}\``);
  }
  return readFileSync(file, "utf8");
}

async function readAll({ stdin }: Terminal): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of stdin) {
    text +=
      typeof chunk === "string"
        ? chunk
        : decoder.decode(chunk, { stream: true });
  }
  return text;
}

function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}
