import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const ADMIN = "admin/assets/javascripts/discourse";

/** The rooms of the house, the longest path first where one lies in another. */
const ROOMS = {
  catalogue: `${ADMIN}/lib/api-scopes/catalogue`,
  spelling: `${ADMIN}/lib/api-scopes/spelling`,
  "route-table": `${ADMIN}/lib/api-scopes/route-table`,
  decision: `${ADMIN}/lib/api-scopes/decision`,
  manifest: `${ADMIN}/lib/api-scopes/manifest`,
  planner: `${ADMIN}/lib/api-scopes/planner`,
  "scope-picker": `${ADMIN}/components/scope-picker`,
  pages: ADMIN,
  registry: "lib/registry",
  build: "lib/build",
  client: "lib/client",
  sandbox: "lib/sandbox",
  cli: "lib/cli",
} as const;

type Room = keyof typeof ROOMS;

/** Which way imports may go: the whole list. */
const ARROWS: Readonly<Record<Room, readonly Room[]>> = {
  // Types only: the form of the rules that the server sends.
  catalogue: ["decision", "route-table"],
  "route-table": [],
  spelling: [],
  decision: ["route-table"],
  // Types only: what a template proposes.
  manifest: ["catalogue"],
  planner: ["catalogue", "decision", "manifest", "route-table", "spelling"],
  "scope-picker": [
    "catalogue",
    "decision",
    "manifest",
    "planner",
    "route-table",
    "spelling",
  ],
  pages: ["scope-picker", "manifest"],
  registry: ["route-table", "decision", "catalogue", "spelling"],
  build: [],
  // Published on its own: browsers and Node import it without the rest.
  client: [],
  sandbox: [
    "registry",
    "decision",
    "route-table",
    "scope-picker",
    "catalogue",
    "manifest",
    "spelling",
  ],
  cli: [
    "registry",
    "build",
    "client",
    "sandbox",
    "catalogue",
    "decision",
    "manifest",
    "planner",
    "route-table",
    "spelling",
  ],
};

/** What the picker may ask of its host: words, icons, and what Ember itself brings. */
const PICKER_HOST =
  /^(?:discourse-i18n|discourse\/ui-kit\/helpers\/d-icon|@ember\/|@glimmer\/|@glint\/)/;

interface Import {
  file: string;
  from: Room;
  specifier: string;
  to: Room | null;
  path: string | null;
}

const imports = Object.values(ROOMS)
  .flatMap(modulesBelow)
  .filter((file, at, all) => all.indexOf(file) === at)
  .flatMap(importsOf);

describe("the house's arrows", () => {
  test("every import goes along one", () => {
    const astray = imports.filter(
      ({ from, to }) => to && to !== from && !ARROWS[from].includes(to)
    );
    expect(astray.map(describeImport)).toEqual([]);
  });

  test("every import enters by the door", () => {
    const deep = imports.filter(
      ({ from, to, path }) =>
        to && to !== from && path !== `${ROOMS[to]}/index.ts`
    );
    expect(deep.map(describeImport)).toEqual([]);
  });

  test("the picker asks nothing of its host but words and icons", () => {
    const foreign = imports.filter(
      ({ from, to, specifier }) =>
        from === "scope-picker" && !to && !PICKER_HOST.test(specifier)
    );
    expect(foreign.map(describeImport)).toEqual([]);
  });

  test("what the browser runs asks nothing of Node", () => {
    const foreign = imports.filter(
      ({ from, specifier }) =>
        [
          "catalogue",
          "spelling",
          "route-table",
          "decision",
          "manifest",
          "planner",
          "scope-picker",
          "pages",
          "client",
        ].includes(from) && /^(?:node:|#)/.test(specifier)
    );
    expect(foreign.map(describeImport)).toEqual([]);
  });

  test("every arrow is walked, and every room has imports to check", () => {
    const walked = new Set(imports.map(({ from, to }) => `${from} -> ${to}`));
    const unwalked = Object.entries(ARROWS)
      .flatMap(([from, targets]) => targets.map((to) => `${from} -> ${to}`))
      .filter((arrow) => !walked.has(arrow));
    expect(unwalked).toEqual([]);
  });
});

function modulesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.g?ts$/.test(name))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const from = roomOf(file);
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^"';]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)|^\s*import\s+"([^"]+)"/gm
  );
  return from === null
    ? []
    : [...found].map((match) => {
        const specifier = match[1] ?? match[2] ?? match[3] ?? "";
        const path = resolve(file, specifier);
        return {
          file,
          from,
          specifier,
          to: path === null ? null : roomOf(path),
          path,
        };
      });
}

function resolve(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) {
    const target = Object.entries(manifest.imports).find(
      ([name]) => name === specifier
    );
    return target ? normalize(target[1]) : null;
  }
  return specifier.startsWith(".")
    ? normalize(join(dirname(file), specifier))
    : null;
}

function roomOf(path: string): Room | null {
  const room = Object.entries(ROOMS).find(([, folder]) =>
    path.startsWith(`${folder}/`)
  );
  // Object.entries widens the keys of a constant object.
  return room ? (room[0] as Room) : null;
}

function describeImport({ file, from, to, specifier }: Import): string {
  return `${file}: ${from} -> ${to ?? "host"} (${specifier})`;
}
