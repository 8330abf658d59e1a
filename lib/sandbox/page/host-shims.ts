import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { parse } from "yaml";

const TRANSLATIONS = "virtual:translations";
const here = fileURLToPath(new URL(".", import.meta.url));

/** What the picker imports from Discourse, and what stands in for it here. */
const SHIMS: Readonly<Record<string, string>> = {
  "discourse-i18n": join(here, "shims/i18n.ts"),
  "discourse/ui-kit/helpers/d-icon": join(here, "shims/d-icon.ts"),
};

/**
 * Stands in for Discourse: its icons, and its translations out of `config/locales/client*.en.yml`.
 *
 * @example defineConfig({ plugins: [ember(), hostShims("config/locales")] })
 */
export function hostShims(localesFolder: string): Plugin {
  return {
    name: "host-shims",
    enforce: "pre",
    resolveId(source) {
      return source === TRANSLATIONS ? `\0${source}` : (SHIMS[source] ?? null);
    },
    load(id) {
      return id === `\0${TRANSLATIONS}`
        ? `export default ${JSON.stringify(readTranslations(localesFolder))}`
        : null;
    },
  };
}

/** Discourse merges `js` and `admin_js` into one tree for the browser; so do we. */
function readTranslations(folder: string): Record<string, unknown> {
  return readdirSync(folder)
    .filter((name) => /^client.*\.yml$/.test(name))
    .map((name) =>
      parse(readFileSync(join(folder, name), "utf8"), { version: "1.1" })
    )
    .reduce((merged, file) => mergeDeep(merged, file.en?.admin_js ?? {}), {});
}

function mergeDeep(
  one: Record<string, unknown>,
  other: Record<string, unknown>
): Record<string, unknown> {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const before = merged[key];
    merged[key] =
      isTree(before) && isTree(value) ? mergeDeep(before, value) : value;
  }
  return merged;
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
