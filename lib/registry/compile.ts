import { checkExamples } from "./check-examples.ts";
import { checkRegistry } from "./check-registry.ts";
import {
  type CompiledCoreEntry,
  type CompiledEntry,
  type CompiledExample,
  type CompiledRegistry,
  FORMAT,
} from "./compiled.ts";
import type { Host } from "./host.ts";
import type { Checked, Issue } from "./issue.ts";
import { lint } from "./lint/index.ts";
import { parse, type Parsed } from "./parse.ts";
import type { Source } from "./read-yaml.ts";
import { resolve, type Resolved } from "./resolve.ts";
import type { ParsedExample } from "./schema.ts";

/** What a registry is compiled for. */
export interface CompileOptions {
  /** Name of the plugin that owns the scopes. */
  plugin: string;
  host: Host;
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
  { plugin, host }: CompileOptions
): Compilation {
  const parsed = [...sources]
    .sort((a, b) => compareText(a.file, b.file))
    .map(parse);
  const files = parsed
    .map(({ value }) => value)
    .filter((file): file is Parsed => file !== null);
  const resolved = files.map((file) => resolve(file, host));
  const entries = resolved
    .flatMap(({ value }) => value)
    .map((scope) => ({ scope, entry: entryOf(scope) }));

  const issues = [
    ...parsed.flatMap((stage) => stage.issues),
    ...resolved.flatMap((stage) => stage.issues),
    ...checkRegistry(
      files,
      host,
      parsed.every((stage) => stage.issues.length === 0)
    ),
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
      core: files.flatMap(coreEntriesOf),
    }),
    issues: sources.length ? issues.sort(compareIssues) : [noFiles()],
    findings: lint(
      entries.map(({ scope }) => scope),
      host
    ).sort(compareIssues),
  };
}

function entryOf({
  file,
  resource,
  action,
  scope,
  mapping,
  kinds,
}: Resolved): CompiledEntry {
  return {
    resource,
    action,
    ...(file.resource.plugin ? { plugin: file.resource.plugin } : {}),
    mapping,
    ...given("required_params", scope.required_params),
    ...given("forbidden_params", scope.forbidden_params),
    title: scope.title,
    description: scope.description,
    risk: scope.risk,
    ...(Object.keys(kinds).length ? { kinds } : {}),
    ...given("routes", scope.routes),
    examples: {
      permit: scope.examples.permit.map(exampleOf),
      deny: scope.examples.deny.map(exampleOf),
    },
    ...given("implies", scope.implies?.map(scopeId)),
    ...given("replaces", scope.replaces?.map(scopeId)),
    ...(scope.user ? { user: true } : {}),
    ...(scope.since ? { since: scope.since } : {}),
    ...(scope.until ? { until: scope.until } : {}),
  };
}

function coreEntriesOf({ resource: file }: Parsed): CompiledCoreEntry[] {
  return Object.entries(file.core ?? {}).map(([action, core]) => ({
    resource: file.resource,
    action,
    title: core.title,
    risk: core.risk,
    ...(core.kinds ? { kinds: core.kinds } : {}),
  }));
}

function exampleOf(example: ParsedExample): CompiledExample {
  const { request, allowed, body } =
    typeof example === "string" ? { request: example } : example;
  const space = request.indexOf(" ");
  return {
    method: request.slice(0, space),
    url: request.slice(space + 1),
    ...(allowed ? { allowed } : {}),
    ...(body ? { body } : {}),
  };
}

function given<K extends string>(
  key: K,
  list: readonly string[] | undefined
): Partial<Record<K, readonly string[]>> {
  // A computed key widens to string; K is the one key that stands there.
  return list?.length
    ? ({ [key]: list } as Partial<Record<K, readonly string[]>>)
    : {};
}

/** Authors may write `resource.action`; core's ids have a colon. */
function scopeId(id: string): string {
  return id.replace(".", ":");
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
