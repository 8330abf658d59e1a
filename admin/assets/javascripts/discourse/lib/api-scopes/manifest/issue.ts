import { withoutSecrets } from "./secret.ts";
import type { Choice } from "./types.ts";

/** What can be wrong with a manifest or a link. Closed: every code has a text in the locale. */
export const CHOICE_ISSUES = [
  "too_long",
  "too_many",
  "not_json",
  "not_a_manifest",
  "unknown_version",
  "unknown_key",
  "wrong_type",
  "bad_scope_id",
  "duplicate_scope",
  "no_scopes",
  "bad_param",
  "bad_value",
  "bad_username",
  "bad_key_id",
  "bad_escape",
  "unbalanced",
  "secret",
] as const;

/** One of `CHOICE_ISSUES`. */
export type ChoiceIssueCode = (typeof CHOICE_ISSUES)[number];

/** One fault of a manifest or a link. What to do about it stands in the locale, by code. */
export interface ChoiceIssue {
  code: ChoiceIssueCode;
  /** `scopes[2].limits.id`, or empty for the whole. */
  where: string;
  /** What stands there, shortened; left out for secrets. */
  value?: string;
}

/**
 * What could be read, and every fault on the way. An entry with a fault is left out whole: without
 * its limits it would be wider than its author meant.
 */
export interface ReadChoice {
  choice: Choice;
  issues: readonly ChoiceIssue[];
}

/** Longer values say nothing more to a reader. */
const SHOWN = 60;

/** What a terminal would obey, and what turns the direction of a text. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** @example issue("bad_value", "scopes[0].limits.id", "a,b") */
export function issue(
  code: ChoiceIssueCode,
  where: string,
  value?: unknown
): ChoiceIssue {
  if (value === undefined) {
    return { code, where };
  }
  // Hidden before it is cut: half a key is no longer known for one.
  const text = withoutSecrets(
    typeof value === "string" ? value : typeName(value)
  ).replace(INVISIBLE, "\uFFFD");
  return {
    code,
    where,
    value: text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text,
  };
}

function typeName(value: unknown): string {
  if (value === null) {
    return "null";
  }
  return Array.isArray(value) ? "[…]" : typeof value;
}
