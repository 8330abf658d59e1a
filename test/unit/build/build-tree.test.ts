import { buildTree } from "#build";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
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
  write("admin/assets/javascripts/a.ts", "export const a: number = 1;\n");
  write("admin/assets/javascripts/b.gts", "<template>b</template>\n");
  write("assets/javascripts/x-route-map.js", "export default {};\n");
  write("lib/registry/index.ts", "export {};\n");
  write("config/scopes/users.yml", "resource: users\n");
  write("config/scopes.json", "{}\n");
});

afterEach(() => rmSync(root, { recursive: true }));

describe("buildTree", () => {
  test("ships what an installed plugin needs, without types", async () => {
    const built = await buildTree({ root, outDir: out() });

    expect(built).toEqual({ outDir: out(), files: 5, stripped: 2 });
    expect(filesIn(out())).toEqual([
      "admin/assets/javascripts/a.js",
      "admin/assets/javascripts/b.gjs",
      "assets/javascripts/x-route-map.js",
      "config/scopes.json",
      "plugin.rb",
    ]);
    expect(read("dist/admin/assets/javascripts/a.js")).toBe(
      "export const a = 1;\n"
    );
  });

  test("replaces an earlier tree whole", async () => {
    write("dist/stale.js", "");
    await buildTree({ root, outDir: out() });
    expect(existsSync(join(out(), "stale.js"))).toBe(false);
  });

  test("keeps the earlier tree when a module can't be built, and names it", async () => {
    write("dist/earlier.js", "");
    write("admin/assets/javascripts/c.ts", "enum C {}\n");

    await expect(buildTree({ root, outDir: out() })).rejects.toThrow(
      "admin/assets/javascripts/c.ts cannot be built"
    );
    expect(readdirSync(root).filter((name) => /^dist/.test(name))).toEqual([
      "dist",
    ]);
    expect(existsSync(join(out(), "earlier.js"))).toBe(true);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
