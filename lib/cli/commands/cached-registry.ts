import type { CompiledRegistry, Source } from "#registry";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, ROUTES_FILE } from "../project.ts";

/**
 * Keeps a compiled registry beside the hash of what it was compiled from: reading a thousand
 * scopes takes a moment, compiling them a second or two.
 *
 * @param compile called only if something has changed; null keeps nothing
 * @example cachedRegistry(".sandbox", sources, () => compile(sources, options).value)
 */
export function cachedRegistry(
  folder: string,
  sources: readonly Source[],
  compile: () => CompiledRegistry | null
): CompiledRegistry | null {
  const file = join(folder, "registry.json");
  const hash = hashOf(sources);
  const kept = readKept(file);
  if (kept?.hash === hash) {
    return kept.registry;
  }
  const registry = compile();
  if (registry) {
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify({ hash, registry }));
    } catch {
      // Only a cache: where it can't be written, the next start takes longer.
    }
  }
  return registry;
}

function readKept(
  file: string
): { hash: string; registry: CompiledRegistry } | null {
  try {
    // Written below; what another compiler wrote has another hash.
    return JSON.parse(readFileSync(file, "utf8")) as {
      hash: string;
      registry: CompiledRegistry;
    };
  } catch {
    return null;
  }
}

function hashOf(sources: readonly Source[]): string {
  const hash = createHash("sha256");
  hash.update(readFileSync(ROUTES_FILE));
  // Another compiler may compile the same files to something else.
  const compiler = join(ROOT, "lib/registry");
  const below = { encoding: "utf8", recursive: true } as const;
  for (const name of readdirSync(compiler, below).sort()) {
    if (name.endsWith(".ts")) {
      hash.update(readFileSync(join(compiler, name)));
    }
  }
  for (const { file, text } of sources) {
    hash.update(`${file}\0${text}\0`);
  }
  return hash.digest("hex");
}
