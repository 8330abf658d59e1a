import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { bundleScripts } from "./bundle-scripts.ts";

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

/** The one folder with TypeScript. */
const SCRIPTS = "admin/assets/javascripts";

/** The host serves what lies in here. */
const PUBLIC = "public/javascripts";

/** What a build wrote. */
export interface BuiltTree {
  outDir: string;
  files: number;
  /** How many of them were made of TypeScript. */
  scripts: number;
}

/**
 * Builds the tree that Discourse 3.5 (and up to 2026.6) installs: bundles of plain JavaScript
 * instead of TypeScript. An earlier tree at the same place is replaced whole, and only once the
 * new one is complete.
 *
 * @throws Error naming the module, if one can't be compiled or lies where no host would find it
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
    const copied = files.filter((file) => !isTypeScript(file));
    const stray = files.find(
      (file) => isTypeScript(file) && !file.startsWith(`${SCRIPTS}/`)
    );
    if (stray) {
      throw new Error(`${stray} is TypeScript outside ${SCRIPTS}`);
    }
    for (const file of copied) {
      mkdirSync(dirname(join(staging, file)), { recursive: true });
      cpSync(join(root, file), join(staging, file));
    }
    const scripts = await writeScripts(join(root, SCRIPTS), staging);
    rmSync(outDir, { recursive: true, force: true });
    renameSync(staging, outDir);
    return { outDir, files: copied.length + scripts, scripts };
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

async function writeScripts(folder: string, outDir: string): Promise<number> {
  const { modules, parts } = await bundleScripts(folder);
  const files = [
    ...modules.map(({ path, code }) => [join(SCRIPTS, `${path}.js`), code]),
    ...parts.map(({ path, code }) => [join(PUBLIC, path), code]),
  ] as const;
  for (const [path = "", code = ""] of files) {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), code);
  }
  return files.length;
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
    .filter((file) => !LEFT_OUT.some((pattern) => pattern.test(file)))
    .sort();
}

function isTypeScript(file: string): boolean {
  return /\.g?ts$/.test(file);
}

function isNotFolder(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOTDIR";
}
