import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What the page is made of, below the project's folder. */
const SOURCES = [
  "lib/sandbox/page",
  "admin/assets/javascripts",
  "assets/stylesheets",
  "config/locales",
  "package-lock.json",
];

/**
 * Builds the sandbox's page, if its sources have changed since it was built last. The hash of
 * the sources is kept beside it.
 *
 * @param signal ends the building; the promise is rejected then
 * @returns true if it was built now
 * @example await ensurePage(root, ".sandbox/page", AbortSignal.timeout(60_000));
 */
export async function ensurePage(
  root: string,
  folder: string,
  signal: AbortSignal
): Promise<boolean> {
  const hashFile = `${folder}.sha256`;
  const hash = hashOf(root);
  const isCurrent =
    existsSync(join(folder, "index.html")) &&
    existsSync(hashFile) &&
    readFileSync(hashFile, "utf8") === hash;
  if (isCurrent) {
    return false;
  }
  mkdirSync(folder, { recursive: true });
  await build(folder, signal);
  writeFileSync(hashFile, hash);
  return true;
}

function build(folder: string, signal: AbortSignal): Promise<void> {
  const script = fileURLToPath(
    new URL("./build-page-process.ts", import.meta.url)
  );
  const builder = fork(script, [folder], {
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    signal,
  });
  let report = "";
  builder.stderr?.on("data", (chunk: Buffer) => (report += chunk.toString()));
  return new Promise((resolve, reject) => {
    builder.once("error", reject);
    builder.once("exit", (code, killedBy) =>
      code === 0
        ? resolve()
        : reject(new Error(report.trim() || `exit code ${code ?? killedBy}`))
    );
  });
}

function hashOf(root: string): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap((source) => filesBelow(root, source))) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesBelow(root: string, source: string): string[] {
  const path = join(root, source);
  if (!existsSync(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return [source];
  }
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => join(source, name))
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
}
