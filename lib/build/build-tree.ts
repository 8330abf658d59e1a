import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, extname, join } from "node:path";
import { stripModule } from "./strip-module.ts";

/** What an installed plugin consists of; everything else stays in the repository. */
const SHIPPED = [
  "plugin.rb",
  "README.md",
  "LICENSE",
  "admin",
  "app",
  "assets",
  "config",
  "db",
  "lib/discourse_api_scopes",
  "lib/tasks",
  "spec",
];

/** Sources of outputs, and what no Discourse reads. */
const LEFT_OUT = [
  /^config\/(?:scopes|templates)\//,
  /^config\/\w+\.schema\.json$/,
];

/** What a build wrote. */
export interface BuiltTree {
  outDir: string;
  files: number;
  /** How many of them had their types taken out. */
  stripped: number;
}

/**
 * Builds the tree that Discourse 3.5 (and up to 2026.6) installs: no types, `.gjs` and `.js`
 * instead of `.gts` and `.ts`. An earlier tree at the same place is replaced whole, and only
 * once the new one is complete.
 *
 * @throws Error naming the module, if one can't be stripped
 * @example await buildTree({root: ".", outDir: "dist"})
 */
export async function buildTree({
  root,
  outDir,
}: {
  root: string;
  outDir: string;
}): Promise<BuiltTree> {
  mkdirSync(dirname(outDir), { recursive: true });
  const staging = mkdtempSync(`${outDir}-`);
  try {
    const files = SHIPPED.flatMap((entry) => filesBelow(root, entry));
    let stripped = 0;
    for (const file of files) {
      stripped += await emit(root, staging, file);
    }
    rmSync(outDir, { recursive: true, force: true });
    renameSync(staging, outDir);
    return { outDir, files: files.length, stripped };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

async function emit(
  root: string,
  outDir: string,
  file: string
): Promise<0 | 1> {
  const extension = extname(file);
  const isTyped = extension === ".ts" || extension === ".gts";
  const target = join(outDir, isTyped ? file.replace(/ts$/, "js") : file);
  mkdirSync(dirname(target), { recursive: true });
  if (!isTyped) {
    cpSync(join(root, file), target);
    return 0;
  }
  const source = readFileSync(join(root, file), "utf8");
  try {
    writeFileSync(target, await stripModule(source, extension === ".gts"));
  } catch (cause) {
    throw new Error(`${file} cannot be built`, { cause });
  }
  return 1;
}

function filesBelow(root: string, entry: string): string[] {
  let children;
  try {
    children = readdirSync(join(root, entry), { withFileTypes: true });
  } catch (error) {
    return isNotFolder(error) ? [entry] : [];
  }
  return children
    .flatMap((child) =>
      child.isDirectory()
        ? filesBelow(root, join(entry, child.name))
        : [join(entry, child.name)]
    )
    .filter(
      (file) =>
        !file.endsWith(".d.ts") &&
        !LEFT_OUT.some((pattern) => pattern.test(file))
    )
    .sort();
}

function isNotFolder(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOTDIR";
}
