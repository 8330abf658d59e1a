import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import {
  ember,
  hostShims,
  pickerStyles,
} from "../../../lib/sandbox/page/index.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const project = join(here, "../../..");

/** Builds the two forms as they are shipped: Ember without its checks, everything made small. */
export async function buildBench(outDir: string): Promise<void> {
  await build({
    root: join(here, "page"),
    configFile: false,
    logLevel: "error",
    plugins: [
      ember(),
      hostShims(join(project, "config/locales")),
      pickerStyles(
        join(project, "assets/stylesheets/common/scope-picker.scss")
      ),
    ],
    resolve: { extensions: [".gts", ".ts", ".js"] },
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
}

/** The deeds as one script that can be put into any page. */
export async function bundleSiteDeeds(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: {
        entry: join(here, "page/on-site.ts"),
        formats: ["iife"],
        name: "deeds",
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ("output" in one ? one.output : []));
  return chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("");
}
