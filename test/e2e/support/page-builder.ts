import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";

/** Says of which sources the kept page was built. */
const HASH = new URL("../../../.sandbox/page.sha256", import.meta.url);

/** Lets the next sandbox build its page anew. */
export function forgetPage(): void {
  rmSync(HASH, { force: true });
}

/** True once a page is built, until it is forgotten. */
export function isPageKept(): boolean {
  return existsSync(HASH);
}

/** Process ids of the builders that a sandbox has started and that still run. */
export function buildersOf(pid: number): readonly number[] {
  return processes()
    .filter(({ parent, command }) => parent === pid && isBuilder(command))
    .map(({ id }) => id);
}

/** True as long as one of these processes runs. */
export function areRunning(builders: readonly number[]): boolean {
  return processes().some(
    ({ id, command }) => builders.includes(id) && isBuilder(command)
  );
}

function isBuilder(command: string): boolean {
  return command.includes("build-page-process");
}

function processes(): { id: number; parent: number; command: string }[] {
  const columns = ["-A", "-o", "pid=,ppid=,args="];
  return execFileSync("ps", columns, { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [id, parent, ...words] = line.trim().split(/\s+/);
      return {
        id: Number(id),
        parent: Number(parent),
        command: words.join(" "),
      };
    });
}
