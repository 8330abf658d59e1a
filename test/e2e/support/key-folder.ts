import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { World } from "../../../lib/cli/user-keys/world.ts";

/** Where the commands of a test keep keys. */
export interface KeyFolder {
  /** As on a machine of its own: no keys but those that the test makes. */
  world(env?: World["env"]): World;
  remove(): void;
}

/** @example const keys = openKeyFolder(); createLoginCommand(keys.world()); keys.remove(); */
export function openKeyFolder(): KeyFolder {
  const keyFolder = mkdtempSync(join(tmpdir(), "keys-"));
  return {
    world: (env = {}) => ({ env, isTerminal: false, keyFolder }),
    remove: () => rmSync(keyFolder, { recursive: true, force: true }),
  };
}
