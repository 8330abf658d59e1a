import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import { launchBrowser } from "../../browser.ts";
import { buildBench } from "./build-bench.ts";
import type { Cost, Figures } from "./figures.ts";
import { percentile } from "./figures.ts";
import { measure } from "./measure.ts";

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
    console.log(
      "Milliseconds by the clock (of the processor), in the quietest round:"
    );
    print("picker, 2,000 scopes", many);
    print("picker, 354 scopes", picker);
    print("table, 354 scopes", table);
    process.exitCode = keepsCeilings(many) ? 0 : 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

function keepsCeilings({ firstRender, keystrokes, toggle }: Figures): boolean {
  const typing = percentile(
    keystrokes.map(({ wall }) => wall),
    0.95
  );
  return (
    firstRender.wall < CEILINGS.firstRender &&
    typing < CEILINGS.keystroke &&
    toggle.wall < CEILINGS.toggle
  );
}

function print(name: string, figures: Figures): void {
  const { firstRender, keystrokes, toggle } = figures;
  console.log(
    `${name}: first render ${at([firstRender], 1)}, keystroke ${at(keystrokes, 0.5)}, ` +
      `p95 ${at(keystrokes, 0.95)}, toggle ${at([toggle], 1)}`
  );
}

function at(costs: readonly Cost[], share: number): string {
  const wall = costs.map((cost) => cost.wall);
  const cpu = costs.map((cost) => cost.cpu);
  return `${percentile(wall, share).toFixed(1)} (${percentile(cpu, share).toFixed(1)})`;
}
