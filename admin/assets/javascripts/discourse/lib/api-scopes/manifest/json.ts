import { BOUNDS } from "./bounds.ts";
import { type ChoiceIssue, issue } from "./issue.ts";
import { isSecretName } from "./secret.ts";

/** Faults for keys that the format does not have. */
export function unknownKeys(
  record: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  where: string
): readonly ChoiceIssue[] {
  return Object.keys(record)
    .filter((key) => !known.has(key))
    .slice(0, BOUNDS.issues)
    .map((key) =>
      isSecretName(key)
        ? issue("secret", where)
        : issue("unknown_key", where, key)
    );
}

/** @example isRecord([]) // false */
export function isRecord(
  value: unknown
): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
