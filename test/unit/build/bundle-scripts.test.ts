import { bundleScripts } from "#build";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import cases from "../../cases/bundled-scripts.json" with { type: "json" };

interface Case {
  name: string;
  files: Readonly<Record<string, string>>;
  /** What a bundle holds, by its path; of a part's name the beginning. */
  has?: Readonly<Record<string, readonly string[]>>;
  error?: string;
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-scripts-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("bundleScripts", () => {
  test.each<Case>(cases)("$name", async ({ files, has, error }) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const bundling = bundleScripts(folder);
    if (error !== undefined) {
      await expect(bundling).rejects.toThrow(error);
      return;
    }
    const { modules, parts } = await bundling;
    const bundles = new Map(
      [...modules, ...parts].map(({ path, code }) => [
        path.replace(/-[0-9a-f]{8}\.js$/, ""),
        code,
      ])
    );
    expect([...bundles.keys()].sort()).toEqual(Object.keys(has ?? {}).sort());
    for (const [path, texts] of Object.entries(has ?? {})) {
      for (const text of texts) {
        expect(bundles.get(path)).toContain(text);
      }
    }
  });

  test("the name of what is loaded later changes with its content", async () => {
    const names = [];
    for (const text of ["one", "other"]) {
      writeFileSync(join(folder, "a.ts"), 'export default import("./b.ts");\n');
      writeFileSync(join(folder, "b.ts"), `export const b = "${text}";\n`);
      const { parts } = await bundleScripts(folder);
      names.push(parts.map(({ path }) => path).join());
    }
    expect(new Set(names).size).toBe(2);
  });
});
