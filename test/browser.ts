import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import {
  type Browser,
  type BrowserServer,
  chromium,
  type LaunchOptions,
} from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];

/** Containers run as root and without a network of their own; nothing may be fetched aside. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NO_BROWSER =
  "No browser found: install chromium, or name one in CHROMIUM_PATH.";

/**
 * Finds a browser: the one that `CHROMIUM_PATH` names, one on the path, or Playwright's own.
 *
 * @example findBrowser({ PATH: "/usr/bin" }) // "/usr/bin/chromium"
 */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>> = process.env
): string | undefined {
  if (env["CHROMIUM_PATH"]) {
    return env["CHROMIUM_PATH"];
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  return [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ].find((path) => existsSync(path));
}

/** Starts a browser, or fails with one sentence that says what to do. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** Starts a browser that other processes connect to. */
export async function launchBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer(launchOptions());
}

function launchOptions(): LaunchOptions {
  const executablePath = findBrowser();
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error(NO_BROWSER);
  }
  return { executablePath, args: FLAGS };
}
