import type { CompiledRegistry } from "#registry";
import { startSandbox } from "#sandbox";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { host } from "../../host.ts";
import { lendData } from "../../lend-data.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** A sandbox in the process of the test, whose clock the test may set. */
export interface Forum {
  address: string;
  adminKey: string;
  /** Lets time go by on the forum only. */
  wait(seconds: number): void;
  /** Time stands still there until a call is refused for its rate. */
  holdTime(): void;
  stop(): Promise<void>;
}

/**
 * Opens a forum in memory on a free port, without the pages for admins.
 *
 * @param siteSettings e.g. `{ cors_origins: "http://127.0.0.1:4300" }`
 */
export async function openForum(
  siteSettings: Readonly<Record<string, string>> = {}
): Promise<Forum> {
  let ahead = 0;
  let heldAt: number | null = null;
  const goOn = () => {
    ahead -= heldAt === null ? 0 : Date.now() - heldAt;
    heldAt = null;
  };
  const surroundings = {
    clock: () => new Date((heldAt ?? Date.now()) + ahead),
    randomHex: (bytes: number) => randomBytes(bytes).toString("hex"),
  };
  const data = await lendData(surroundings.clock(), surroundings.randomHex(32));
  const sandbox = await startSandbox({
    ...surroundings,
    data,
    host,
    // Another test holds the file against its sources.
    registry: JSON.parse(
      readFileSync(join(ROOT, "config/scopes.json"), "utf8")
    ) as CompiledRegistry,
    port: 0,
    pageFolder: () => join(ROOT, "no-page"),
    siteSettings,
    maxAdminApiReqsPerMinute: 1000,
    logRequest: (line) => {
      if (/ 429 /.test(line)) {
        goOn();
      }
    },
    logError: (error) => console.error(error),
  });
  if ("fault" in sandbox) {
    throw new Error(sandbox.fault);
  }
  return {
    address: sandbox.address,
    adminKey: sandbox.adminKey,
    wait: (seconds) => void (ahead += seconds * 1000),
    holdTime: () => void (heldAt = Date.now()),
    stop: () => sandbox.stop(),
  };
}
