import { bundleScripts } from "#build";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compileAsHost, weigh } from "./weigh.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const VISITORS = join(ROOT, "assets/javascripts");

const KILOBYTE = 1000;

/** What Discourse 3.5 wraps around the modules weighs so much more than they do here. */
const WRAPPING = 2 * KILOBYTE;

let scripts: Awaited<ReturnType<typeof bundleScripts>>;

beforeAll(async () => {
  scripts = await bundleScripts(join(ROOT, "admin/assets/javascripts"));
});

describe("compressed, there is no more than", () => {
  test("40 kB that staff load on every page", async () => {
    const compiled = await Promise.all(scripts.modules.map(compileAsHost));
    expect(await weigh(compiled)).toBeLessThanOrEqual(40 * KILOBYTE - WRAPPING);
  });

  test.each([
    ["38 kB that the page for new keys loads", "scope-picker-state", 38],
    ["4 kB that the page of a key loads", "key-scopes-state", 4],
  ])("%s", async (_, name, kilobytes) => {
    const part = scripts.parts.find(({ path }) => path.startsWith(`${name}-`));
    const bytes = await weigh([part?.code ?? ""]);
    expect(bytes).toBeGreaterThan(KILOBYTE);
    expect(bytes).toBeLessThanOrEqual(kilobytes * KILOBYTE);
  });

  test("that: every part has its ceiling", () => {
    const names = scripts.parts.map(({ path }) =>
      path.replace(/-\w+\.js$/, "")
    );
    expect(names.sort()).toEqual(["key-scopes-state", "scope-picker-state"]);
  });
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
