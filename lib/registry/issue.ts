/** What is allowed but likely wrong; a scope may accept it with a reason. */
export const LINT_CODES = [
  "id_not_restrictable",
  "format_trap",
  "reads_and_writes",
  "risk_too_low",
  "escalation_not_marked",
  "param_not_shared",
  "mixed_risks",
  "few_examples",
  "no_near_miss",
  "same_set",
  "needless_accept",
] as const;

/** One of `LINT_CODES`. */
export type LintCode = (typeof LINT_CODES)[number];

/** What can be wrong with a registry. Closed: every code has a row in `test/cases`. */
export const ISSUE_CODES = [
  "no_files",
  "empty_file",
  "broken_yaml",
  "unknown_key",
  "missing_key",
  "wrong_type",
  "unknown_value",
  "bad_name",
  "bad_action",
  "bad_route",
  "bad_version",
  "bad_example",
  "not_reviewed",
  "no_actions",
  "dead_action",
  "dead_route",
  "unknown_param",
  "path_param_as_query",
  "alias_is_param",
  "alias_without_param",
  "contradictory_param",
  "duplicate_key",
  "duplicate_scope",
  "duplicate_resource",
  "duplicate_template",
  "core_pair",
  "not_in_core",
  "unknown_scope",
  "replaces_living",
  "replaced_twice",
  "vanished_scope",
  "not_retired",
  "empty_range",
  "example_fails",
] as const;

/** A fault, or a finding of the linter. */
export type IssueCode = (typeof ISSUE_CODES)[number] | LintCode;

/** Where something stands, both counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** One fault, with its place. */
export interface Issue extends Position {
  code: IssueCode;
  file: string;
  /** Keys from the top of the file down to the fault. */
  path: readonly (string | number)[];
  /** Lower case, no full stop, user input in backticks. */
  message: string;
  /** The nearest valid spelling, where there is one. */
  suggestion?: string | undefined;
}

/** What a stage returns: its product, and every fault it found on the way. */
export interface Checked<T> {
  value: T;
  issues: readonly Issue[];
}

/**
 * Prints an issue on one line, as compilers do.
 *
 * @example
 * formatIssue(issue)
 * // "config/scopes/users.yml:7:5 unknown_key unknown key `action` (did you mean `actions`?)"
 */
export function formatIssue(issue: Issue): string {
  const hint = issue.suggestion
    ? ` (did you mean \`${issue.suggestion}\`?)`
    : "";
  return `${issue.file}:${issue.line}:${issue.column} ${issue.code} ${issue.message}${hint}`;
}
