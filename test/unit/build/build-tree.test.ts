import { buildTree } from "#build";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

let root: string;
const out = () => join(root, "dist");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "build-tree-"));
  write("plugin.rb", "# ruby\n");
  write(
    "admin/assets/javascripts/discourse/routes/a.ts",
    'export default import("../lib/b.ts");\n'
  );
  write(
    "admin/assets/javascripts/discourse/lib/b.ts",
    "export const b: number = 1;\n"
  );
  write("assets/javascripts/x-route-map.js", "export default {};\n");
  write("lib/registry/index.ts", "export {};\n");
  write("config/scopes/users.yml", "resource: users\n");
  write("config/scopes.json", "{}\n");
});

afterEach(() => rmSync(root, { recursive: true }));

describe("buildTree", () => {
  test("ships what an installed plugin needs, without types", async () => {
    const built = await buildTree({ root, outDir: out() });

    expect(built).toEqual({ outDir: out(), files: 5, scripts: 2 });
    expect(filesIn(out())).toEqual([
      "admin/assets/javascripts/discourse/routes/a.js",
      "assets/javascripts/x-route-map.js",
      "config/scopes.json",
      "plugin.rb",
      expect.stringMatching(/^public\/javascripts\/lib-b-[0-9a-f]{8}\.js$/),
    ]);
  });

  test("replaces an earlier tree whole", async () => {
    write("dist/stale.js", "");
    await buildTree({ root, outDir: out() });
    expect(existsSync(join(out(), "stale.js"))).toBe(false);
  });

  test("keeps the earlier tree when a module can't be built, and names it", async () => {
    write("dist/earlier.js", "");
    write("admin/assets/javascripts/c.ts", "export const = 1;\n");

    await expect(buildTree({ root, outDir: out() })).rejects.toThrow("c.ts");
    expect(readdirSync(root).filter((name) => /^dist/.test(name))).toEqual([
      "dist",
    ]);
    expect(existsSync(join(out(), "earlier.js"))).toBe(true);
  });

  test("refuses TypeScript where no host would find it", async () => {
    write("assets/javascripts/initializer.ts", "export {};\n");
    await expect(buildTree({ root, outDir: out() })).rejects.toThrow(
      "assets/javascripts/initializer.ts is TypeScript outside"
    );
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
