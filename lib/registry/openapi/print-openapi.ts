import type { CompiledRegistry } from "../compiled.ts";
import type { Host } from "../host.ts";
import { siteScopes } from "../site-scopes.ts";
import { catalogueOperations, type PathItem } from "./operations.ts";
import { scopesElsewhere } from "./scopes-elsewhere.ts";

/** The part of the document that a person writes, `config/openapi.yml`. */
export interface OpenApiBase {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly [key: string]: unknown;
}

/** What the registry knows better than a person. */
const OPENED_BY: ReadonlySet<string> = new Set(["x-scopes", "x-user-scopes"]);

/**
 * The OpenAPI document: what a person wrote, and every operation that a scope opens. Where both have
 * an operation, the person's stays and says which scopes open it.
 *
 * @param base as parsed from `config/openapi.yml`
 * @returns JSON with one operation a line, so that a difference can be read
 * @example JSON.parse(printOpenApi(base, registry, host)).openapi // "3.1.0"
 */
export function printOpenApi(
  base: OpenApiBase,
  registry: CompiledRegistry,
  host: Host
): string {
  const { paths, ...head } = base;
  const items = new Map<string, PathItem>(Object.entries(paths));
  for (const [path, found] of catalogueOperations(registry, host)) {
    const known = writtenPath(path, items);
    items.set(known, merged(found, items.get(known) ?? {}));
  }
  const { all } = siteScopes(host.scopes, registry, host.table);
  const elsewhere = scopesElsewhere(all, items.values(), host.table);
  const lines = [...items]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, item]) => `    ${JSON.stringify(path)}: {\n${printed(item)}}`);
  const parts = Object.entries({
    ...head,
    "x-scopes-elsewhere": elsewhere,
  }).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`
  );
  return `{\n${[...parts, `  "paths": {\n${lines.join(",\n")}\n  }`].join(",\n")}\n}\n`;
}

/** A page for browsers is written without `.json`; the route is the same. */
function writtenPath(path: string, items: ReadonlyMap<string, PathItem>) {
  const bare = path.replace(/\.json$/, "");
  return items.has(bare) ? bare : path;
}

function merged(found: PathItem, written: PathItem): PathItem {
  const item: PathItem = { ...found };
  for (const [verb, operation] of Object.entries(written)) {
    const opened = Object.entries(found[verb] ?? {}).filter(([key]) =>
      OPENED_BY.has(key)
    );
    item[verb] = { ...operation, ...Object.fromEntries(opened) };
  }
  return item;
}

function printed(item: PathItem): string {
  return Object.entries(item)
    .map(
      ([verb, operation]) =>
        `      ${JSON.stringify(verb)}: ${JSON.stringify(operation)}`
    )
    .join(",\n");
}
