import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { build, type Plugin } from "vite";
import { bundlePart } from "./bundle-part.ts";
import { compileForHost } from "./compile-module.ts";
import { hostName } from "./host-names.ts";
import { outputOf, type WrittenFile } from "./written-file.ts";

/** Where the host serves what lies in the plugin's `public/javascripts`. */
const PUBLIC_URL = "/plugins/discourse-api-scopes/javascripts/";

/** All else is found by its name: each file stays a module of its own. */
const INNER = /\/discourse\/(?:components|lib)\//;

const LATER = "later:";

/** What a folder of scripts became. */
export interface BundledScripts {
  /** Goes through the host's build; by path within the folder, without extension. */
  modules: readonly WrittenFile[];
  /** Loaded by the browser from `PUBLIC_URL` when a page needs it. */
  parts: readonly WrittenFile[];
}

/**
 * Bundles TypeScript for a host that takes none: what the host finds by name stays a module each,
 * what only they import becomes one, and what they `import()` is loaded later.
 *
 * @param folder one of the folders that the host builds, e.g. `admin/assets/javascripts`
 * @example (await bundleScripts("/p/admin/assets/javascripts")).modules[0]?.path
 * // "discourse/routes/admin-api-keys/scoped"
 */
export async function bundleScripts(folder: string): Promise<BundledScripts> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.g?ts$/.test(path) && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path))
    .filter((path) => !INNER.test(path));
  const parts: WrittenFile[] = [];
  const built = await build({
    root: folder,
    configFile: false,
    logLevel: "silent",
    oxc: false,
    plugins: [forHost(parts)],
    build: {
      write: false,
      minify: false,
      target: "esnext",
      reportCompressedSize: false,
      lib: {
        formats: ["es"],
        entry: Object.fromEntries(
          entries.map((path) => [
            relative(folder, path).replace(/\.g?ts$/, ""),
            path,
          ])
        ),
      },
      rolldownOptions: {
        // A constant in place of its name would be no name that a template can use.
        optimization: { inlineConst: false },
        output: {
          // Without extension, as the host's modules import each other.
          entryFileNames: "[name]",
          chunkFileNames: "discourse/lib/[name]",
          codeSplitting: { groups: [{ name: "shared", test: INNER }] },
        },
      },
    },
  });
  return { modules: outputOf(built), parts };
}

function forHost(parts: WrittenFile[]): Plugin {
  return {
    name: "for-host",
    enforce: "pre",
    resolveId(source) {
      const name = hostName(source);
      return name === null ? null : { id: name, external: true };
    },
    async resolveDynamicImport(specifier, importer) {
      const found = await this.resolve(String(specifier), importer);
      if (!found) {
        return null;
      }
      const part = await bundlePart(found.id);
      parts.push(part);
      return { id: LATER + part.path, external: true };
    },
    transform(code, id) {
      return /\.g?ts$/.test(id) ? compileForHost(code, id) : null;
    },
    renderChunk: (code) =>
      code.includes(`import("${LATER}`) ? importByUrl(code) : null,
  };
}

/** The forum may live in a subfolder: its pages know. */
function importByUrl(code: string): string {
  const imports = code.replaceAll(
    new RegExp(`import\\("${LATER}([^"]+)"\\)`, "g"),
    (_, file) => `import(urlOfPart("${PUBLIC_URL}${file}"))`
  );
  return `import urlOfPart from "discourse/lib/get-url";\n${imports}`;
}
