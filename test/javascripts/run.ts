import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import {
  ember,
  hostShims,
  pickerStyles,
} from "../../lib/sandbox/page/index.ts";
import { launchBrowser } from "../browser.ts";
import { treeReader } from "./accessibility-tree.ts";
import { embroiderMacros } from "./support/embroider-macros.ts";
import type { Media, TestRun } from "./support/test-run.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const project = join(here, "../..");

/** Of all tests together, on a machine that has other work too; in milliseconds. */
const LONGEST = 420_000;

// Ember's own checks run in its development build only.
process.env["NODE_ENV"] = "development";

const outDir = await mkdtemp(join(tmpdir(), "scope-picker-tests-"));
try {
  await buildTests();
  const run = await runTests();
  report(run);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(outDir, { recursive: true });
}

async function buildTests(): Promise<void> {
  await build({
    root: here,
    configFile: false,
    mode: "development",
    logLevel: "error",
    plugins: [
      embroiderMacros(),
      ember(),
      hostShims(join(project, "config/locales")),
      pickerStyles(
        join(project, "assets/stylesheets/common/scope-picker.scss")
      ),
    ],
    resolve: { extensions: [".gts", ".ts", ".js"] },
    build: { outDir, minify: false, reportCompressedSize: false },
  });
}

async function runTests(): Promise<TestRun> {
  const browser = await launchBrowser();
  const server = await preview({
    root: here,
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 1000 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("pageerror", ({ message }) => faults.push(message));
    await page.exposeFunction("spokenTree", await treeReader(page));
    await page.exposeFunction("setMedia", (media: Media) =>
      page.emulateMedia(media)
    );
    const [filter = ""] = process.argv.slice(2);
    const url = server.resolvedUrls?.local[0] ?? "";
    await page.goto(`${url}?filter=${encodeURIComponent(filter)}`);
    await page.waitForFunction("window.testRun?.isDone", null, {
      timeout: LONGEST,
    });
    const run = await page.evaluate<TestRun | undefined>("window.testRun");
    if (run === undefined || run.passed + run.failures.length === 0) {
      throw new Error(`No test ran. ${faults.join("; ")}`);
    }
    return run;
  } finally {
    await browser.close();
    await server.close();
  }
}

function report({ passed, failures }: TestRun): void {
  for (const { name, details } of failures) {
    console.error(`not ok: ${name}\n${details.join("\n")}\n`);
  }
  console.log(`${passed} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
