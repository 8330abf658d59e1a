import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

const STYLES = "virtual:scope-picker.css";
const RESOLVED = `\0${STYLES}`;

/**
 * Serves the plugin's own style sheet. It is written so that a browser reads it as it is: only
 * its `@import` lines need joining, which in Discourse Sass does.
 *
 * @example import "virtual:scope-picker.css";
 */
export function pickerStyles(file: string): Plugin {
  return {
    name: "picker-styles",
    enforce: "pre",
    resolveId: (source) => (source === STYLES ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? joinImports(file) : null),
  };
}

function joinImports(file: string): string {
  return readFileSync(file, "utf8").replace(
    /^@import "(.+)";$/gm,
    (_, name: string) => joinImports(join(dirname(file), `${name}.scss`))
  );
}
