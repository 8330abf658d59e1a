import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browser.ts";
import { findTool, TOOLS } from "./tools.ts";

const APT = "/usr/bin/apt-get";

/**
 * Makes sure that there is what the tests run beside Node: as root on Debian it installs what is
 * not found. Elsewhere the tests that need it say so.
 */
export function ensureTools(): void {
  const missing = packages();
  const isRoot = process.getuid?.() === 0;
  if (missing.length === 0 || !isRoot || !existsSync(APT)) {
    return;
  }
  console.log(`Not found, so installed: ${missing.join(", ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of [["update"], ["install", "--yes", ...missing]]) {
    spawnSync(APT, ["-qq", ...command], { stdio: "ignore", env });
  }
}

function packages(): string[] {
  const browser = findBrowser();
  const tools = Object.entries(TOOLS).flatMap(([name, debian]) =>
    // Object.entries widens the keys of a constant object.
    findTool(name as keyof typeof TOOLS) === undefined ? [debian] : []
  );
  return browser && existsSync(browser) ? tools : ["chromium", ...tools];
}
