import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Plugin } from "vite";
import { expect, test } from "vitest";
import { ember } from "../../../lib/sandbox/page/index.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const ADMIN = join(ROOT, "admin/assets/javascripts/discourse");
const VISITORS = join(ROOT, "assets/javascripts");

/** What the host brings: it weighs nothing of ours. */
const HOST = /^(?:@ember|@glimmer|discourse|discourse-i18n)(?:\/|$)/;
/** Rooms of their own: the planner, the key's page, and what decides requests. */
const NEIGHBOURS =
  /\/(?:planner|key-scopes|decision|route-table|manifest)\/index\.ts$/;

const KILOBYTE = 1024;

test.each([
  ["the picker", NEIGHBOURS, 40],
  ["the picker with all that it brings along", null, 60],
])("%s is no heavier than its ceiling", async (_, apart, kilobytes) => {
  const entry = join(ADMIN, "components/scope-picker/index.ts");
  const bytes = await weigh(entry, apart);
  expect(bytes).toBeLessThanOrEqual(kilobytes * KILOBYTE);
});

test("visitors load route maps and initializers, nothing else", () => {
  const files = existsSync(VISITORS)
    ? readdirSync(VISITORS, { recursive: true, withFileTypes: true })
    : [];
  const others = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/-route-map\.js$|\/api-initializers\//.test(path));
  expect(others).toEqual([]);
});

/** The module with all that it imports, compressed as for production; what stands apart is left out. */
async function weigh(entry: string, apart: RegExp | null): Promise<number> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [leaveOut(apart), ember()],
    resolve: { extensions: [".gts", ".ts", ".js"] },
    build: {
      write: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: entry,
        external: HOST,
        preserveEntrySignatures: "strict",
      },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((one) => ("output" in one ? one.output : []));
  const code = chunks.map((one) => (one.type === "chunk" ? one.code : ""));
  return gzipSync(code.join("\n")).length;
}

function leaveOut(apart: RegExp | null): Plugin {
  return {
    name: "leave-out",
    enforce: "pre",
    resolveId: (source) =>
      apart?.test(source) ? { id: source, external: true } : null,
  };
}
