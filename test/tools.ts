import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the examples are run with, and the Debian packages that have it. */
export const TOOLS = {
  curl: "curl",
  openssl: "openssl",
  python3: "python3",
} as const;

/**
 * Finds a program on the path.
 *
 * @example findTool("curl", { PATH: "/usr/bin" }) // "/usr/bin/curl"
 */
export function findTool(
  name: keyof typeof TOOLS,
  env: Readonly<Record<string, string | undefined>> = process.env
): string | undefined {
  return (env["PATH"] ?? "")
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

/** Fails with one sentence that names what is missing. */
export function requireTools(
  env: Readonly<Record<string, string | undefined>> = process.env
): void {
  // The keys of a constant object.
  const names = Object.keys(TOOLS) as (keyof typeof TOOLS)[];
  const missing = names.filter((name) => findTool(name, env) === undefined);
  if (missing.length > 0) {
    throw new Error(`Not found: install ${missing.join(", ")}.`);
  }
}
