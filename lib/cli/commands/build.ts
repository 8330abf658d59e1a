import { buildTree } from "#build";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Command } from "../command.ts";
import { ROOT } from "../project.ts";

/** Builds the tree for hosts that take no TypeScript. */
export const buildCommand: Command = {
  name: "build",
  summary: "write the tree for Discourse 3.5 into dist/",
  help: `Usage: build [--out DIR]

Writes the plugin in plain JavaScript, as Discourse 3.5 up to 2026.6 installs it.
  --out DIR  where to write (default: dist; replaced whole)`,
  async run(args, terminal) {
    const { values } = parseArgs({
      args: [...args],
      options: { out: { type: "string", default: `${ROOT}dist` } },
    });
    const { outDir, files, scripts } = await buildTree({
      root: ROOT,
      outDir: resolve(values.out),
    });
    terminal.print(`${files} files in ${outDir}, ${scripts} of them scripts`);
    return 0;
  },
};
