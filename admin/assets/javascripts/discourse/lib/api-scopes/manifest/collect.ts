import { BOUNDS } from "./bounds.ts";
import type { Field } from "./check-fields.ts";
import { type ChoiceIssue, issue, type ReadChoice } from "./issue.ts";
import type { Choice, ChosenEntry } from "./types.ts";

/** A choice that says nothing: where a reader starts, and what is left of an unreadable text. */
export const EMPTY_CHOICE: Choice = Object.freeze({
  name: null,
  description: null,
  username: null,
  replaces: null,
  scopes: Object.freeze([]),
});

/** Nothing could be read. */
export function unreadable(...issues: readonly ChoiceIssue[]): ReadChoice {
  return { choice: EMPTY_CHOICE, issues };
}

/** Joins what was read of each part with all their faults; a scope counts once. */
export function collect(
  fields: {
    name?: Field<string>;
    description: Field<string>;
    username: Field<string>;
    replaces?: Field<number>;
  },
  entries: readonly Field<ChosenEntry>[],
  others: readonly ChoiceIssue[]
): ReadChoice {
  const scopes = new Map<string, ChosenEntry>();
  const duplicates: ChoiceIssue[] = [];
  for (const [at, { value }] of entries.entries()) {
    if (value === null) {
      continue;
    }
    if (scopes.has(value.scope_id)) {
      duplicates.push(
        issue("duplicate_scope", `scopes[${at}]`, value.scope_id)
      );
    } else {
      scopes.set(value.scope_id, value);
    }
  }
  const issues = [
    ...others,
    ...Object.values(fields).flatMap((field) => field.issues),
    ...entries.flatMap((entry) => entry.issues),
    ...duplicates,
  ];
  return {
    choice: {
      name: fields.name?.value ?? null,
      description: fields.description.value,
      username: fields.username.value,
      replaces: fields.replaces?.value ?? null,
      scopes: [...scopes.values()],
    },
    issues: issues.slice(0, BOUNDS.issues),
  };
}
