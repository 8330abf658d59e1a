import { basename, dirname } from "node:path";
import { build, type Plugin } from "vite";
import { compileForBrowser } from "./compile-module.ts";
import { hostName } from "./host-names.ts";
import { outputOf, type WrittenFile } from "./written-file.ts";

const HOST = "\0host:";

/**
 * Bundles a module that pages load later, with all that it needs of the plugin, into one file that
 * the browser takes as it is. Its name changes with its content.
 *
 * @example (await bundlePart("/p/scope-picker/state.ts")).path // "scope-picker-state-4a6c8e01.js"
 */
export async function bundlePart(entry: string): Promise<WrittenFile> {
  const name = `${basename(dirname(entry))}-${basename(entry).replace(/\.\w+$/, "")}`;
  const built = await build({
    root: dirname(entry),
    configFile: false,
    logLevel: "silent",
    oxc: false,
    plugins: [hostLookups()],
    build: {
      write: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [name]: entry },
        preserveEntrySignatures: "strict",
        output: {
          entryFileNames: "[name]-[hash].js",
          hashCharacters: "hex",
        },
      },
    },
  });
  const [file, ...others] = outputOf(built);
  if (!file || others.length > 0) {
    throw new Error(`${entry} cannot be bundled into one file`);
  }
  return file;
}

/** Modules of the host are had by name where it keeps them: no file of ours goes through its build. */
function hostLookups(): Plugin {
  return {
    name: "host-lookups",
    enforce: "pre",
    resolveId(source) {
      const name = hostName(source);
      return name === null ? null : HOST + name;
    },
    load(id) {
      return id.startsWith(HOST)
        ? `module.exports = requirejs(${JSON.stringify(id.slice(HOST.length))});`
        : null;
    },
    transform(code, id) {
      return /\.g?ts$/.test(id) ? compileForBrowser(code, id) : null;
    },
  };
}
