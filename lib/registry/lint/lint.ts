import type { Host } from "../host.ts";
import type { Issue, LintCode } from "../issue.ts";
import type { Resolved } from "../resolve.ts";
import { RULES } from "./rules.ts";

/**
 * Looks for what is allowed but likely wrong. A scope accepts a finding by its code, with a reason.
 *
 * @example lint(scopes, host).map(formatIssue)
 */
export function lint(scopes: readonly Resolved[], host: Host): Issue[] {
  const found = [
    ...scopes.flatMap((scope) =>
      Object.values(RULES).flatMap((rule) => rule(scope, host))
    ),
    ...sameSets(scopes),
  ];
  const accepted = new Set(
    scopes.flatMap(({ file, action, scope }) =>
      Object.keys(scope.accept ?? {}).map((code) =>
        key(file.file, action, code)
      )
    )
  );
  const keyOf = ({ code, file, path: [, action] }: Issue) =>
    key(file, String(action), code);
  const needed = new Set(found.map(keyOf));
  return [
    ...found.filter((finding) => !accepted.has(keyOf(finding))),
    ...scopes.flatMap((scope) => needlessAccepts(scope, needed)),
  ];
}

function needlessAccepts(
  { file, action, scope, report }: Resolved,
  needed: ReadonlySet<string>
): Issue[] {
  const code: LintCode = "needless_accept";
  return Object.keys(scope.accept ?? {})
    .filter((accepted) => !needed.has(key(file.file, action, accepted)))
    .map((accepted) =>
      report(
        code,
        ["accept", accepted],
        `there is no finding \`${accepted}\` to accept`,
        undefined,
        "key"
      )
    );
}

function key(file: string, action: string, code: string): string {
  return `${file} ${action} ${code}`;
}

function sameSets(scopes: readonly Resolved[]): Issue[] {
  const code: LintCode = "same_set";
  const first = new Map<string, string>();
  return scopes.flatMap(({ resource, action, mapping, scope, report }) => {
    const set = JSON.stringify([
      [...(mapping.actions ?? [])].sort(),
      mapping.methods ?? null,
      mapping.formats ?? null,
      scope.required_params ?? null,
      scope.forbidden_params ?? null,
    ]);
    const other = first.get(set);
    first.set(set, other ?? `${resource}:${action}`);
    return other === undefined
      ? []
      : [report(code, [], `it permits the same as \`${other}\``)];
  });
}
