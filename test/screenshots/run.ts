import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../browser.ts";
import { startSandbox } from "../e2e/support/sandbox.ts";
import { Camera } from "./camera.ts";
import { SIGHTS } from "./sights.ts";

/** Takes the pictures of `docs/`, from a sandbox that knows nothing but its seed. */
const folder = fileURLToPath(
  new URL("../../docs/screenshots", import.meta.url)
);

const [sandbox, browser] = await Promise.all([startSandbox(), launchBrowser()]);
try {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage({ reducedMotion: "reduce" });
  const camera = new Camera(page, (name) => join(folder, `${name}.png`));
  for (const { name, at, reach } of SIGHTS) {
    await reach(page, sandbox.address);
    const bytes = await camera.take(name, at);
    console.log(`${name}: ${Math.round(bytes / 1024)} kB`);
  }
} finally {
  await browser.close();
  await sandbox.stop();
}
