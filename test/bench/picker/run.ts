import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { preview } from "vite";
import { launchBrowser } from "../../browser.ts";
import { buildBench } from "./build-bench.ts";
import type { Figures, FormName } from "./figures.ts";

const ROUNDS = 5;
/** What the picker must keep, in milliseconds, with 2,000 scopes. */
const CEILINGS = { firstRender: 100, keystroke: 16, toggle: 16 };

const outDir = await mkdtemp(join(tmpdir(), "scope-picker-bench-"));
try {
  await buildBench(outDir);
  await compareForms();
} finally {
  await rm(outDir, { recursive: true });
}

async function compareForms(): Promise<void> {
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
    const many = await measure(page, url, "picker", 2000);
    const picker = await measure(page, url, "picker", 354);
    const table = await measure(page, url, "table", 354);
    console.log(`picker, 2,000 scopes: ${describe(many)}`);
    console.log(`picker, 354 scopes: ${describe(picker)}`);
    console.log(`table, 354 scopes: ${describe(table)}`);
    console.log(`faster than the table: ${compare(picker, table)}`);
    process.exitCode =
      many.firstRender < CEILINGS.firstRender &&
      percentile(many.keystrokes, 0.95) < CEILINGS.keystroke &&
      many.toggle < CEILINGS.toggle
        ? 0
        : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Some rounds, each on a fresh page: the median, and all keystrokes. */
async function measure(
  page: Page,
  url: string,
  form: FormName,
  scopes: number
): Promise<Figures> {
  const rounds: Figures[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.goto(url);
    await page.waitForFunction("window.measure !== undefined");
    rounds.push(
      await page.evaluate<Figures>(`window.measure("${form}", ${scopes})`)
    );
  }
  const median = (of: (figures: Figures) => number) =>
    percentile(rounds.map(of), 0.5);
  return {
    firstRender: median(({ firstRender }) => firstRender),
    keystrokes: rounds.flatMap(({ keystrokes }) => keystrokes),
    toggle: median(({ toggle }) => toggle),
  };
}

function describe({ firstRender, keystrokes, toggle }: Figures): string {
  const ms = (figure: number) => `${figure.toFixed(1)} ms`;
  return (
    `first render ${ms(firstRender)}, keystroke ${ms(percentile(keystrokes, 0.5))}` +
    ` (p95 ${ms(percentile(keystrokes, 0.95))}), toggle ${ms(toggle)}`
  );
}

function compare(picker: Figures, table: Figures): string {
  const times = (one: number, other: number) =>
    `${(other / one).toFixed(1)} times`;
  const typing = ({ keystrokes }: Figures) => percentile(keystrokes, 0.5);
  return (
    `first render ${times(picker.firstRender, table.firstRender)}, ` +
    `keystroke ${times(typing(picker), typing(table))}, ` +
    `toggle ${times(picker.toggle, table.toggle)}`
  );
}

function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}
