import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "./browser.ts";

const APT = "/usr/bin/apt-get";

/**
 * Makes sure that there is a browser: as root on Debian it installs Chromium where none is found.
 * Elsewhere the tests that need one say so.
 */
export function ensureBrowser(): void {
  const found = findBrowser();
  const isRoot = process.getuid?.() === 0;
  if ((found && existsSync(found)) || !isRoot || !existsSync(APT)) {
    return;
  }
  console.log("No browser found: installing chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const command of ["update", "install --yes chromium"]) {
    spawnSync(APT, ["-qq", ...command.split(" ")], { stdio: "ignore", env });
  }
}
