import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** The examples, as somebody has them who installed the package. */
export interface Examples {
  folder: string;
  /** The compiled client, as the package carries it. */
  client: string;
  remove(): void;
}

/** Copies the examples, and puts the package beside them. */
export function installExamples(): Examples {
  const folder = mkdtempSync(join(tmpdir(), "examples-"));
  const installed = join(folder, "node_modules/discourse-api-scopes");
  const client = join(installed, "build/client");
  cpSync(join(ROOT, "examples"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  mkdirSync(installed, { recursive: true });
  copyFileSync(join(ROOT, "package.json"), join(installed, "package.json"));
  cpSync(inject("clientFolder"), client, { recursive: true });
  return {
    folder,
    client,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const COMMANDS = {
  curl: ["sh", "curl.sh"],
  node: [process.execPath, "node.mjs"],
  python: ["python3", "python.py"],
} as const;

export type Language = keyof typeof COMMANDS;

export const LANGUAGES: readonly Language[] = ["curl", "node", "python"];

/** An example on its way. */
export interface RunningExample {
  /** The address that it tells the person to open; rejects if it ends without one. */
  address: Promise<string>;
  /** Types into it. */
  paste(text: string): void;
  ended: Promise<{ code: number | null; out: string; said: string }>;
}

/** Runs an example as a person would, with nothing in its environment but what it is told. */
export function runExample(
  { folder }: Examples,
  guide: string,
  language: Language,
  env: Readonly<Record<string, string>>,
  args: readonly string[] = []
): RunningExample {
  const [command, file] = COMMANDS[language];
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(command, [file, ...args], {
    cwd: join(folder, guide),
    env: { PATH, HOME, ...env },
  });
  let out = "";
  let said = "";
  child.stdout.on("data", (chunk) => (out += String(chunk)));
  const ended = new Promise<Awaited<RunningExample["ended"]>>((resolve) => {
    child.on("close", (code) => resolve({ code, out: out.trim(), said }));
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
      const found = /^https?:\/\/\S+\/user-api-key\/\S+(?=\n)/m.exec(said);
      if (found) {
        resolve(found[0]);
      }
    });
    child.on("close", () => reject(new Error(said)));
  });
  // Only examples that ask somebody are waited for here.
  address.catch(() => {});
  return { address, ended, paste: (text) => void child.stdin.write(text) };
}
