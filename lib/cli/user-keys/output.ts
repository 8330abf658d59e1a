import { isClientError } from "#client";
import { stripVTControlCharacters } from "node:util";
import type { Terminal } from "../command.ts";
import type { World } from "./world.ts";

const COLOURS = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const;

/** How a command speaks: results on standard output, everything else beside it. */
export interface Output {
  /** The result: lines for people, or one JSON document. */
  result(lines: readonly string[], json: object): void;
  /** What a person needs to know meanwhile; always shown. */
  say(line: string): void;
  /** Progress: on a terminal only, never with `--json`. */
  progress(line: string): void;
  /** A failure; returns the exit code. */
  failure(error: unknown): number;
  paint(colour: keyof typeof COLOURS, text: string): string;
}

/** Which exit code says what. */
export const EXIT_CODES = `Exit code: 0 done, 1 refused or faults found, 2 wrong usage,
  3 the site can't be reached or is no Discourse, 4 too many requests.`;

/** Speaks on a terminal as its world and `--json` want it. */
export function createOutput(
  terminal: Terminal,
  { env, isTerminal }: World,
  json: boolean
): Output {
  const isPainted =
    isTerminal && !json && !env["NO_COLOR"] && env["TERM"] !== "dumb";
  const paint: Output["paint"] = (colour, text) =>
    isPainted ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;
  return {
    paint,
    result(lines, value) {
      const all = json ? [JSON.stringify(value)] : lines.map(harmless);
      all.forEach((line) => terminal.print(line));
    },
    say: (line) => terminal.printError(line),
    progress(line) {
      if (isTerminal && !json) {
        terminal.printError(paint("dim", line));
      }
    },
    failure(error) {
      if (!isClientError(error)) {
        throw error;
      }
      if (json) {
        terminal.print(JSON.stringify({ error }));
      } else {
        terminal.printError(
          `${paint("red", error.code)} ${plain(error.message)}`
        );
      }
      return exitCodeOf(error);
    },
  };

  /** Our own colours stay; what a site sends may not steer the terminal. */
  function harmless(line: string): string {
    return isPainted ? line : plain(line);
  }
}

/** Without what steers a terminal. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(/\p{Cc}/gu, " ");
}

function exitCodeOf({ name, code }: { name: string; code: string }): number {
  if (code === "rate_limited") {
    return 4;
  }
  return { UnreachableError: 3, MisuseError: 2 }[name] ?? 1;
}
