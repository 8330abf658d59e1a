import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { requireTools } from "../../tools.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const files = readdirSync(join(ROOT, "examples"), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(ROOT.length));
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

/** Where the links of a text lead, without what follows `#`. */
function linksOf(file: string): string[] {
  return [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^https?:/.test(target))
    .map((target) => normalize(join(dirname(file), target)));
}

describe("the examples", () => {
  test("are listed in their README, all of them", () => {
    const listed = linksOf("examples/README.md");
    const runnable = files.filter(
      (file) => file.split("/").length === 3 && !file.endsWith("README.md")
    );
    expect(runnable.length).toBeGreaterThanOrEqual(17);
    expect(runnable.filter((file) => !listed.includes(file))).toEqual([]);
  });

  test("link to what exists", () => {
    const texts = [
      ...files.filter((file) => file.endsWith(".md")),
      "docs/user-api-keys.md",
    ];
    const broken = texts.flatMap((file) =>
      linksOf(file)
        .filter((target) => !existsSync(join(ROOT, target)))
        .map((target) => `${file}: ${target}`)
    );
    expect(broken).toEqual([]);
  });

  test("link to headings that exist", () => {
    const headings = [
      ...read("docs/user-api-keys.md").matchAll(/^#+ (.+)$/gm),
    ].map(([, text = ""]) =>
      text
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-")
    );
    const wanted = [
      ...read("examples/README.md").matchAll(/user-api-keys\.md#([\w-]+)/g),
    ].map(([, anchor = ""]) => anchor);
    expect(wanted.length).toBeGreaterThan(2);
    expect(wanted.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });

  test("put no key where other users of the machine can read it", () => {
    const shell = files.filter((file) => file.endsWith(".sh"));
    const open = shell.filter((file) =>
      /-H "[^"]*(?:KEY|Key)|[?&]api_key=/.test(read(file))
    );
    expect(open).toEqual([]);
  });

  test("say in one sentence which program is missing", () => {
    expect(() => requireTools({ PATH: "" })).toThrow(
      "Not found: install curl, openssl, python3."
    );
  });
});
