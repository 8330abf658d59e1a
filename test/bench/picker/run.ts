import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { preview } from "vite";
import { launchBrowser } from "../../browser.ts";
import { buildBench } from "./build-bench.ts";
import type { Cost, Figures, FormName } from "./figures.ts";
import { costAt } from "./figures.ts";
import { figuresLine, HEADLINE } from "./figures-line.ts";
import { measure } from "./measure.ts";
import { compareOnSite } from "./on-site.ts";

/** What the picker must keep, in milliseconds, with 2,000 scopes. */
const CEILINGS = { firstRender: 100, keystroke: 16, toggle: 16 };

const ROUNDS = 6;

const { values: options } = parseArgs({
  options: { site: { type: "string" } },
});
if (options.site === undefined) {
  await comparePages();
} else {
  process.exitCode = (await compareOnSite(options.site)) ? 0 : 1;
}

async function comparePages(): Promise<void> {
  const outDir = await mkdtemp(join(tmpdir(), "scope-picker-bench-"));
  try {
    await buildBench(outDir);
    await compareForms(outDir);
  } finally {
    await rm(outDir, { recursive: true });
  }
}

async function compareForms(outDir: string): Promise<void> {
  const browser = await launchBrowser();
  const server = await preview({
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  try {
    const page = await browser.newPage();
    const url = server.resolvedUrls?.local[0] ?? "";
    const measured = (form: FormName, scopes: number) =>
      measure(page, {
        form,
        rounds: ROUNDS,
        show: `show("${form}", ${scopes})`,
        open: async () => {
          await page.goto(url);
          await page.waitForFunction("window.bench !== undefined");
        },
      });
    const many = await measured("picker", 2000);
    const picker = await measured("picker", 354);
    const table = await measured("table", 354);
    console.log(HEADLINE);
    console.log(figuresLine("picker, 2,000 scopes", many));
    console.log(figuresLine("picker, 354 scopes", picker));
    console.log(figuresLine("table, 354 scopes", table));
    process.exitCode = keepsCeilings(many) ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function keepsCeilings({ firstRender, keystrokes, toggles }: Figures): boolean {
  const p95 = (costs: readonly Cost[]) => costAt(costs, 0.95).answer;
  return (
    firstRender.answer < CEILINGS.firstRender &&
    p95(keystrokes) < CEILINGS.keystroke &&
    p95(toggles) < CEILINGS.toggle
  );
}
