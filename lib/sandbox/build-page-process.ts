import { buildPage } from "./page/index.ts";

// Run by ensure-page.ts in a process of its own: bundling keeps a core busy for seconds, and the
// database starts meanwhile.
const [outDir] = process.argv.slice(2);
if (outDir !== undefined) {
  // Once the sandbox is gone, however it ended, nobody waits for its page.
  process.once("disconnect", () => process.exit());
  await buildPage({ outDir });
  process.disconnect();
}
