import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import manifest from "../package.json" with { type: "json" };
import { ensureTools } from "./install-tools.ts";

/** These begin first, so that no lane ends long after the other. */
const LONGEST = ["test:unit", "test:e2e", "test:components", "lint:types"];

/**
 * Runs every `lint:*` and `test:*` of package.json, two at a time, and ends with one line that
 * counts: the tests that a part reports, or the part itself where it reports none.
 */
const parts = new Set([
  ...LONGEST,
  ...Object.keys(manifest.scripts).filter(
    (name) => /^(?:lint|test):/.test(name) && !name.endsWith(":fix")
  ),
]);

interface Result {
  name: string;
  code: number;
  output: string;
}

const waiting = [...parts];
const total = { passed: 0, failed: 0 };

ensureTools();
await Promise.all([runWaiting(), runWaiting()]);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runWaiting(): Promise<void> {
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    const start = performance.now();
    const result = await runPart(name);
    const { passed, failed } = count(result);
    total.passed += passed;
    total.failed += failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `\n== ${name}: ${passed} passed, ${failed} failed, ${seconds} s`
    );
    if (failed > 0) {
      console.log(result.output);
    }
  }
}

function runPart(name: string): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn("npm", ["run", "--silent", name], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));
    child.on("close", (code) =>
      resolve({
        name,
        code: code ?? 1,
        output: stripVTControlCharacters(output),
      })
    );
  });
}

/** A part that fails without saying what failed, or that skips a test, has failed once. */
function count({ code, output }: Result): { passed: number; failed: number } {
  const vitest = /^\s*Tests\s+(?:(\d+) failed \| )?(\d+) passed/m.exec(output);
  const plain = /^(\d+) passed, (\d+) failed$/m.exec(output);
  const passed = Number(vitest?.[2] ?? plain?.[1] ?? (code === 0 ? 1 : 0));
  const reported = Number(vitest?.[1] ?? plain?.[2] ?? 0);
  const skipped = /^\s*Tests\s.*\bskipped\b/m.test(output);
  const isSilent = (code !== 0 && reported === 0) || skipped;
  return { passed, failed: isSilent ? reported + 1 : reported };
}
