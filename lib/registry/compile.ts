import { checkExamples } from "./check-examples.ts";
import { checkNames } from "./check-names.ts";
import { checkRegistry } from "./check-registry.ts";
import { compileCoreEntries, compileEntry } from "./compile-entry.ts";
import { type CompiledRegistry, FORMAT } from "./compiled.ts";
import type { Host } from "./host.ts";
import type { Checked, Issue } from "./issue.ts";
import { lint } from "./lint/index.ts";
import { parse, type Parsed } from "./parse.ts";
import type { Source } from "./read-yaml.ts";
import { resolve } from "./resolve.ts";
import { compileTemplates, type KnownScopes } from "./templates/index.ts";

/** What a registry is compiled for. */
export interface CompileOptions {
  /** Name of the plugin that owns the scopes. */
  plugin: string;
  host: Host;
  /** Files of `config/templates`. */
  templates?: readonly Source[];
  /** `config/released-scopes.txt`, where there is one. */
  released?: Source | null;
}

/** A compiled registry with what was found on the way. */
export interface Compilation extends Checked<CompiledRegistry> {
  /** What the linter would rather have otherwise; nobody has to obey. */
  findings: readonly Issue[];
}

/**
 * Compiles registry files. Deterministic: the same files give the same registry, whatever order
 * they come in.
 *
 * @returns the sound part of the registry, and every fault of all files in order of file and line
 * @example
 * const {value, issues} = compile(sources, {plugin: "my-plugin", host});
 * if (issues.length === 0) write(printRegistry(value));
 */
export function compile(
  sources: readonly Source[],
  { plugin, host, templates = [], released = null }: CompileOptions
): Compilation {
  const parsed = inOrder(sources).map(parse);
  const files = parsed
    .map(({ value }) => value)
    .filter((file): file is Parsed => file !== null);
  const resolved = files.map((file) => resolve(file, host));
  const entries = resolved
    .flatMap(({ value }) => value)
    .map((scope) => ({ scope, entry: compileEntry(scope) }));
  // A name that nothing bears may stand in a file that could not be read.
  const isWhole = parsed.every((stage) => stage.issues.length === 0);
  const compiledTemplates = compileTemplates(
    inOrder(templates),
    isWhole ? knownScopes(files, host) : null
  );

  const issues = [
    ...parsed.flatMap((stage) => stage.issues),
    ...resolved.flatMap((stage) => stage.issues),
    ...checkRegistry(files, host, isWhole),
    ...(isWhole ? checkNames(files, host, released) : []),
    ...compiledTemplates.issues,
    ...entries.flatMap(({ scope, entry }) => checkExamples(scope, entry, host)),
  ];

  return {
    value: freeze({
      format: FORMAT,
      plugin,
      resources: Object.fromEntries(
        files.map(({ resource: { resource, title, area } }) => [
          resource,
          { title, area },
        ])
      ),
      scopes: entries.map(({ entry }) => entry),
      core: files.flatMap(compileCoreEntries),
      ...(compiledTemplates.value.length
        ? { templates: compiledTemplates.value }
        : {}),
    }),
    issues: sources.length ? issues.sort(compareIssues) : [noFiles()],
    findings: lint(
      entries.map(({ scope }) => scope),
      host
    ).sort(compareIssues),
  };
}

/** The scopes that a template may name; `global` is none that a granular key can have. */
function knownScopes(files: readonly Parsed[], host: Host): KnownScopes {
  return new Map([
    ...host.scopes
      .filter(({ resource }) => resource !== "global")
      .map(
        ({ resource, action, mapping }) =>
          [`${resource}:${action}`, mapping.params ?? []] as const
      ),
    ...files.flatMap(({ resource: { resource, scopes } }) =>
      Object.entries(scopes ?? {}).map(
        ([action, { params }]) =>
          [`${resource}:${action}`, Object.keys(params ?? {})] as const
      )
    ),
  ]);
}

function noFiles(): Issue {
  return {
    code: "no_files",
    file: "config/scopes",
    line: 1,
    column: 1,
    path: [],
    message: "no registry file (*.yml) found",
  };
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code)
  );
}

function inOrder(sources: readonly Source[]): Source[] {
  return [...sources].sort((a, b) => compareText(a.file, b.file));
}

/** By code unit, so that no locale changes the outputs. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function freeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) {
    if (typeof inner === "object" && inner !== null) {
      freeze(inner);
    }
  }
  return Object.freeze(value);
}
