import { buildPage } from "./page/index.ts";

// Run by ensure-page.ts in a process of its own: bundling keeps a core busy for seconds, and the
// database starts meanwhile.
const [outDir] = process.argv.slice(2);
if (outDir !== undefined) {
  await buildPage({ outDir });
}
