import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Author, setUpAuthor } from "./author.ts";

/** A block of the page: commands, or a file to write. */
interface Block {
  language: string;
  note: string;
  text: string;
}

const PAGE = readFileSync(
  new URL("../../../docs/authors.md", import.meta.url),
  "utf8"
);

let author: Author;
let out: ReturnType<typeof followPage>;

// A busy machine starts a dozen processes slowly.
const SLOW = 300_000;

beforeAll(() => {
  author = setUpAuthor();
  out = followPage(author);
}, SLOW);

afterAll(() => rmSync(author.discourse, { recursive: true }));

describe("the authors' page", () => {
  test("is followed command by command, with a plugin that is not ours", () => {
    expect(out.map(({ line, code }) => `${code} ${line}`)).toEqual(
      out.map(({ line, fails }) => `${fails ? 1 : 0} ${line}`)
    );
    expect(out.length).toBeGreaterThan(10);
  });

  test("shows what it says", () => {
    const ran = (line: string) => out.filter((one) => one.line.includes(line));
    expect(ran("scaffold")[0]?.out).toContain("orders.yml written");
    expect(ran("check")[0]?.err).toContain("not_reviewed");
    expect(ran("check --strict")[0]?.out).toContain(
      "3 scopes in 1 file, no faults"
    );
    expect(ran("coverage")[0]?.out).toContain("3 of 3, 100 %");
    expect(ran("show")[0]?.out).toContain("`topics:read`");
  });

  test("ends with a registry that our plugin reads, with texts and ids", () => {
    const written = (file: string) =>
      readFileSync(join(author.plugin, file), "utf8");
    const registry = JSON.parse(written("config/api_scopes.json"));
    expect(registry).toMatchObject({ format: 1, plugin: "shop" });
    expect(registry.scopes[1].mapping).toEqual({
      actions: ["shop/orders#show"],
      path_params: ["id"],
    });
    expect(written("config/locales/client-scopes.en.yml")).toContain(
      "Pays an order back in full."
    );
    expect(written("config/released-scopes.txt")).toContain(
      "shop_orders:refund\n"
    );
  });

  test("prints calls for plugin.rb", () => {
    const [ruby] = out.filter(({ line }) => line.endsWith("compile --ruby"));
    expect(ruby?.out).toContain(`add_api_key_scope(
  :shop_orders,
  {
    # en.admin_js.admin.api.scopes.descriptions.shop_orders.list
    list: {
      actions: %w[shop/orders#index],
    },
    # en.admin_js.admin.api.scopes.descriptions.shop_orders.read
    read: {
      actions: %w[shop/orders#show],
      params: %i[id],
    },`);
  });
});

describe("in another plugin's folder", () => {
  test("the command lists what it can do there", () => {
    const ran = author.run("npx discourse-api-scopes", author.plugin);
    expect(ran.code).toBe(0);
    for (const name of ["check", "compile", "scaffold", "coverage", "show"]) {
      expect(ran.out).toContain(`\n  ${name} `);
    }
    expect(ran.out).not.toContain("\n  start ");
  });

  test("routes that are not known are said to want recording", () => {
    rmSync(join(author.plugin, "config/api_routes.json"));
    const { code, err } = author.run(
      "npx discourse-api-scopes check",
      author.plugin
    );
    expect(code).toBe(1);
    expect(err).toContain("dead_route");
    expect(err).toContain(
      'bin/rake "api_scopes:export_routes[plugins/shop/config/api_routes.json]"'
    );
  });
});

function followPage({ discourse, run }: Author) {
  let folder = discourse;
  const ran = [];
  for (const { language, note, text } of blocksOf(PAGE)) {
    if (language === "yaml") {
      const file = join(folder, note);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
      continue;
    }
    for (const line of text.trim().split("\n")) {
      if (line.startsWith("cd ")) {
        folder = join(folder, line.slice(3));
      } else {
        // What npx would run; below it is asked itself, which takes a second more.
        const installed = line.replace(/^npx /, "node_modules/.bin/");
        ran.push({ line, fails: note === "fails", ...run(installed, folder) });
      }
    }
  }
  return ran;
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+) ?(.*)\n([^]*?)^```$/gm)].map(
    ([, language = "", note = "", text = ""]) => ({ language, note, text })
  );
}
