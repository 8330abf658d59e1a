import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { hostShims } from "./host-shims.ts";
import { pickerStyles } from "./picker-styles.ts";
import { ember } from "./vite-ember.ts";

/** Stands in the built `index.html` where the server writes the visitor's token. */
export const CSRF_PLACEHOLDER = "%CSRF_TOKEN%";

const here = fileURLToPath(new URL(".", import.meta.url));
const project = join(here, "../../..");
const locales = join(project, "config/locales");
const styles = join(project, "assets/stylesheets/common");

/** Where the built page goes, and below which address its files are served. */
export interface PageOptions {
  outDir: string;
  base?: string;
}

/**
 * Builds the sandbox's admin pages: `index.html`, served at every admin address, and the files
 * that it loads from `base`.
 *
 * @example await buildPage({ outDir: ".sandbox/page" }) // loads from /sandbox/assets/…
 */
export async function buildPage({
  outDir,
  base = "/sandbox/",
}: PageOptions): Promise<void> {
  await build({
    root: here,
    base,
    configFile: false,
    logLevel: "error",
    plugins: [
      ember(),
      hostShims(locales),
      pickerStyles(join(styles, "scope-picker.scss")),
    ],
    resolve: { extensions: [".gts", ".ts", ".js"] },
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
}
