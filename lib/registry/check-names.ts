import { suggest } from "#spelling";
import type { Host } from "./host.ts";
import type { Issue } from "./issue.ts";
import type { Parsed } from "./parse.ts";
import type { Source } from "./read-yaml.ts";
import { scopeIdOf } from "./scope-id.ts";

/**
 * Faults of names that change: keys keep the old ones for ever. What a release has had must live
 * on, be named by one `replaces`, or be `retired` with a reason.
 *
 * @param released the committed record, an id a line; null where there is none yet
 */
export function checkNames(
  files: readonly Parsed[],
  host: Host,
  released: Source | null
): Issue[] {
  const own = new Set(files.flatMap(idsOf));
  const living = new Set([
    ...own,
    ...host.scopes.map(({ resource, action }) => `${resource}:${action}`),
  ]);
  const heirs = files.flatMap(heirsOf);
  const retired = files.flatMap(retiredOf);
  return [
    ...heirs.filter(({ id }) => living.has(id)).map(replacesLiving),
    ...heirs.flatMap((heir, at) => {
      const first = heirs.slice(0, at).find(({ id }) => id === heir.id);
      return first ? [replacedTwice(heir, first)] : [];
    }),
    ...retired.filter(({ id }) => own.has(id)).map(notRetired),
    ...(released
      ? vanished(
          released,
          new Set([...own, ...[...heirs, ...retired].map(({ id }) => id)])
        )
      : []),
  ];
}

/**
 * The record as it should be: no id ever leaves it by itself.
 *
 * @example printReleased(["topics:trash"], null)
 */
export function printReleased(
  ids: readonly string[],
  released: Source | null
): string {
  const known = released ? recorded(released).map(({ id }) => id) : [];
  const all = [...new Set([...known, ...ids])].sort();
  return `${HEAD}${all.map((id) => `${id}\n`).join("")}`;
}

const HEAD = `# Every scope id that keys may bear. \`compile\` adds new ones; take a line out only if no release
# has had the scope.
`;

/** A name that a file gives up. */
interface FormerName {
  file: Parsed;
  id: string;
  path: readonly (string | number)[];
  /** The scope that says so. */
  heir: string;
}

function idsOf({ resource: { resource, scopes } }: Parsed): string[] {
  return Object.keys(scopes ?? {}).map((action) => `${resource}:${action}`);
}

function heirsOf(file: Parsed): FormerName[] {
  const { resource, scopes } = file.resource;
  return Object.entries(scopes ?? {}).flatMap(([action, { replaces = [] }]) =>
    replaces.map((former, at) => ({
      file,
      id: scopeIdOf(former),
      path: ["scopes", action, "replaces", at],
      heir: `${resource}:${action}`,
    }))
  );
}

function retiredOf(file: Parsed): FormerName[] {
  const { resource, retired } = file.resource;
  return Object.keys(retired ?? {}).map((action) => ({
    file,
    id: `${resource}:${action}`,
    path: ["retired", action],
    heir: "",
  }));
}

function replacesLiving({ file, id, path, heir }: FormerName): Issue {
  return {
    code: "replaces_living",
    file: file.file,
    ...file.locate(path),
    path,
    message: `\`${heir}\` can't replace \`${id}\`, which is still there`,
  };
}

function replacedTwice(
  { file, id, path, heir }: FormerName,
  first: FormerName
): Issue {
  return {
    code: "replaced_twice",
    file: file.file,
    ...file.locate(path),
    path,
    message: `\`${heir}\` can't replace \`${id}\`, which \`${first.heir}\` replaces already`,
  };
}

function notRetired({ file, id, path }: FormerName): Issue {
  return {
    code: "not_retired",
    file: file.file,
    ...file.locate(path, "key"),
    path,
    message: `\`${id}\` is said to be retired, but is still there`,
  };
}

function vanished(released: Source, known: ReadonlySet<string>): Issue[] {
  return recorded(released)
    .filter(({ id }) => !known.has(id))
    .map(({ id, line }) => ({
      code: "vanished_scope",
      file: released.file,
      line,
      column: 1,
      path: [],
      message: `\`${id}\` was released, and no scope replaces it`,
      suggestion: suggest(id, known),
    }));
}

function recorded({ text }: Source): { id: string; line: number }[] {
  return text
    .split("\n")
    .map((line, at) => ({ id: line.trim(), line: at + 1 }))
    .filter(({ id }) => id !== "" && !id.startsWith("#"));
}
