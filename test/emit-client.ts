import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Emits the client as it is published.
 *
 * @returns the folder that holds its `index.js`; the caller removes it
 */
export function emitClient(): string {
  const folder = mkdtempSync(join(tmpdir(), "client-"));
  execFileSync(
    process.execPath,
    [
      "node_modules/typescript/bin/tsc",
      "-p",
      "tsconfig.client.json",
      "--outDir",
      folder,
    ],
    { cwd: ROOT, stdio: "pipe" }
  );
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }\n');
  return folder;
}
