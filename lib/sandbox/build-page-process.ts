// Run by ensure-page.ts in a process of its own: bundling keeps a core busy for seconds, and the
// sandbox answers meanwhile.
const [outDir] = process.argv.slice(2);
if (outDir !== undefined) {
  // Once the sandbox is gone, however it ended, nobody waits for its page. The bundler is loaded
  // after that is heard of: loading it takes as long as a sandbox may live.
  process.once("disconnect", () => process.exit());
  if (!process.connected) {
    process.exit();
  }
  const { buildPage } = await import("./page/index.ts");
  await buildPage({ outDir });
  process.disconnect();
}
