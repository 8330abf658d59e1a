import type { ScopeMapping } from "#decision";
import { suggest } from "#spelling";
import type { Host } from "./host.ts";
import type { Checked, Issue } from "./issue.ts";
import type { Report } from "./resolve.ts";
import type { ParsedScope } from "./schema.ts";

/** What a scope's parameters come to. */
export interface ResolvedParams {
  mapping: Pick<ScopeMapping, "params" | "path_params" | "aliases">;
  kinds: Readonly<Record<string, string>>;
}

/** Checks a scope's parameters against the path segments of all routes that its actions have. */
export function resolveParams(
  scope: ParsedScope,
  actions: readonly string[],
  host: Host,
  report: Report
): Checked<ResolvedParams> {
  const segments = segmentsOf(actions, host);
  const params = Object.entries(scope.params ?? {});
  const inPath = params.filter(([, param]) => param.in === "path");
  const inQuery = params.filter(([, param]) => param.in === "query");
  const mapping: ResolvedParams["mapping"] = {};
  if (inQuery.length) {
    mapping.params = inQuery.map(([name]) => name);
  }
  if (inPath.length) {
    mapping.path_params = inPath.map(([name]) => name);
  }
  if (scope.aliases && Object.keys(scope.aliases).length) {
    mapping.aliases = scope.aliases;
  }

  const issues = [
    // Without a route the segments are unknown, and the missing route is reported already.
    ...(actions.length
      ? placeIssues(scope, inPath, inQuery, segments, report)
      : []),
    ...aliasIssues(scope, report),
    ...listIssues(scope, segments, report),
  ];
  const kinds = Object.fromEntries(
    params.map(([name, param]) => [name, param.kind])
  );
  return { value: { mapping, kinds }, issues };
}

type NamedParam = [string, NonNullable<ParsedScope["params"]>[string]];

function placeIssues(
  scope: ParsedScope,
  inPath: readonly NamedParam[],
  inQuery: readonly NamedParam[],
  segments: ReadonlySet<string>,
  report: Report
): Issue[] {
  const isSegment = (name: string) =>
    segments.has(name) || segments.has(scope.aliases?.[name] ?? "");
  return [
    ...inPath
      .filter(([name]) => !isSegment(name))
      .map(([name]) =>
        report(
          "unknown_param",
          ["params", name],
          `no route of the scope has a segment \`:${name}\``,
          suggest(name, segments) ?? [...segments][0],
          "key"
        )
      ),
    ...inQuery
      .filter(([name]) => isSegment(name))
      .map(([name]) =>
        report(
          "path_param_as_query",
          ["params", name, "in"],
          `\`${name}\` is a segment of the path, and a twin in the query would satisfy it`,
          "path"
        )
      ),
  ];
}

function aliasIssues(scope: ParsedScope, report: Report): Issue[] {
  return Object.entries(scope.aliases ?? {}).flatMap(([name, alias]) => {
    if (name === alias) {
      const message = `\`${name}\` is given as its own alias`;
      return [report("alias_is_param", ["aliases", name], message)];
    }
    if (!scope.params || !Object.hasOwn(scope.params, name)) {
      return [
        report(
          "alias_without_param",
          ["aliases", name],
          `\`${name}\` is no parameter of the scope`,
          suggest(name, Object.keys(scope.params ?? {})),
          "key"
        ),
      ];
    }
    return [];
  });
}

function listIssues(
  scope: ParsedScope,
  segments: ReadonlySet<string>,
  report: Report
): Issue[] {
  const required = new Set(scope.required_params);
  return (scope.forbidden_params ?? []).flatMap((name, at) => {
    const clash = required.has(name)
      ? "required too"
      : segments.has(name)
        ? "a segment of the path"
        : null;
    return clash
      ? [
          report(
            "contradictory_param",
            ["forbidden_params", at],
            `\`${name}\` is forbidden but ${clash}, so nothing could pass`
          ),
        ]
      : [];
  });
}

function segmentsOf(actions: readonly string[], host: Host): Set<string> {
  const names = actions
    .flatMap((action) => host.table.byAction.get(action) ?? [])
    .flatMap((route) => route.names)
    .filter((name) => name !== "format");
  return new Set(names);
}
