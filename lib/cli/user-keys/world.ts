import type { Clock, Fetch } from "#client";
import { homedir } from "node:os";
import { join } from "node:path";

/** What the key commands may touch beside their terminal. */
export interface World {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether a person watches the error output. */
  isTerminal: boolean;
  /** Where keys are kept. */
  keyFolder: string;
  fetch?: Fetch;
  clock?: Clock;
}

/** The machine's own. */
export function realWorld(env = process.env): World {
  const config = env["XDG_CONFIG_HOME"] || join(homedir(), ".config");
  return {
    env,
    isTerminal: process.stderr.isTTY === true,
    keyFolder: join(config, "discourse-api-scopes"),
  };
}
