import { type Compilation, compile, type Host } from "#registry";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { loadHost, ROOT } from "../project.ts";
import { readSources } from "./read-sources.ts";

/** What `compile` and `check` share of their help texts. */
export const SHARED_OPTIONS = `  PATH           registry files or folders (default: config/scopes)
  --routes FILE  route table to compile for (default: config/routes/discourse-3.5.json)
  --plugin NAME  plugin that owns the scopes (default: discourse-api-scopes)`;

/** Options of both commands, as \`node:util\` takes them. */
export const SHARED = {
  routes: { type: "string" },
  plugin: { type: "string", default: "discourse-api-scopes" },
  out: { type: "string", default: ROOT },
  strict: { type: "boolean", default: false },
  explain: { type: "string" },
} as const;

/** A compilation and how it was asked for. */
export interface CompiledSources extends Compilation {
  host: Host;
  /** Where outputs belong. */
  out: string;
  /** True for the project's own registry. */
  isOwn: boolean;
  /** True where findings of the linter count as faults. */
  isStrict: boolean;
  /** `3 scopes in 2 files`. */
  extent: string;
}

/**
 * Compiles the registry files that the arguments name.
 *
 * @throws UsageError, or parseArgs' TypeError, for arguments that make no sense
 */
export function compileSources(args: readonly string[]): CompiledSources {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: SHARED,
  });
  const isOwn = positionals.length === 0;
  const sources = readSources(
    isOwn ? [relative(process.cwd(), join(ROOT, "config/scopes"))] : positionals
  );
  const host = loadHost(values.routes);
  const compilation = compile(sources, { plugin: values.plugin, host });
  const scopes = counted(compilation.value.scopes.length, "scope");
  return {
    ...compilation,
    host,
    out: values.out,
    isOwn,
    isStrict: isOwn || values.strict,
    extent: `${scopes} in ${counted(sources.length, "file")}`,
  };
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
