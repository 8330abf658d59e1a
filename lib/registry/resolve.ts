import type { ScopeMapping } from "#decision";
import type { Host } from "./host.ts";
import type { Checked, Issue, IssueCode } from "./issue.ts";
import type { Parsed } from "./parse.ts";
import { resolveActions } from "./resolve-actions.ts";
import { resolveParams } from "./resolve-params.ts";
import type { ParsedScope } from "./schema.ts";
import { appliesTo, isEmptyRange } from "./version.ts";

/** A scope whose routes are controller actions and whose parameters are known to exist. */
export interface Resolved {
  file: Parsed;
  resource: string;
  action: string;
  scope: ParsedScope;
  mapping: ScopeMapping;
  /** Kind by parameter name. */
  kinds: Readonly<Record<string, string>>;
  report: Report;
}

/** Makes an issue at a place below one scope. */
export type Report = (
  code: IssueCode,
  path: readonly (string | number)[],
  message: string,
  suggestion?: string,
  what?: "key" | "value"
) => Issue;

/** What a scope may also show when a faulty part of it was taken out. */
const CONSEQUENCES: ReadonlySet<IssueCode> = new Set<IssueCode>([
  "no_actions",
  "alias_without_param",
]);

/**
 * Resolves the scopes of one file against a Discourse: routes to actions, parameters to segments.
 * Scopes that this version of Discourse lacks come to nothing.
 *
 * @returns the scopes that are sound, and every fault of the others
 */
export function resolve(file: Parsed, host: Host): Checked<Resolved[]> {
  const value: Resolved[] = [];
  const issues: Issue[] = [];
  const { resource } = file.resource;

  for (const [action, scope] of Object.entries(file.resource.scopes ?? {})) {
    const report = reporter(file, action);
    if (isEmptyRange(scope)) {
      issues.push(emptyRange(scope, report));
      continue;
    }
    if (!appliesTo(scope, host.table.discourse)) {
      continue;
    }
    const actions = resolveActions(scope, host, report);
    const params = resolveParams(scope, actions.value.actions, host, report);
    const isFaulty = file.faulty.has(action);
    const found = [
      ...coreIssues(resource, action, host, report),
      ...actions.issues,
      ...params.issues,
    ].filter(({ code }) => !isFaulty || !CONSEQUENCES.has(code));
    issues.push(...found);
    if (found.length === 0 && !isFaulty) {
      const mapping = { ...actions.value, ...params.value.mapping };
      const { kinds } = params.value;
      value.push({ file, resource, action, scope, mapping, kinds, report });
    }
  }

  return { value, issues };
}

function reporter(file: Parsed, action: string): Report {
  return (code, below, message, suggestion, what) => {
    const path = ["scopes", action, ...below];
    return {
      code,
      file: file.file,
      ...file.locate(path, what ?? (below.length ? "value" : "key")),
      path,
      message,
      suggestion,
    };
  };
}

function emptyRange(
  { since = "", until = "" }: ParsedScope,
  report: Report
): Issue {
  return report(
    "empty_range",
    ["until"],
    `no version is at least ${since} and at most ${until}`
  );
}

function coreIssues(
  resource: string,
  action: string,
  host: Host,
  report: Report
): Issue[] {
  const taken = host.scopes.find(
    (known) => known.resource === resource && known.action === action
  );
  return taken
    ? [
        report(
          "core_pair",
          [],
          `\`${resource}:${action}\` is already defined by ${taken.source}`
        ),
      ]
    : [];
}
