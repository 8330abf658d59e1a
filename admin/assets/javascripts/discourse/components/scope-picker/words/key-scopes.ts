import { i18n } from "discourse-i18n";
import type { KeyDenial } from "../key-scopes/contract.ts";
import type { HeldEntry } from "../key-scopes/held-entry.ts";

/** Reasons that have words of their own; others are shown as they are. */
const REASONS = [
  "value_not_allowed",
  "parameter_missing",
  "parameter_forbidden",
  "read_only",
  "no_scopes",
  "scope_gone",
  "scope_missing",
];

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.key_page.${key}`, options);
}

/** @example entryTitle(entry) // "Add and remove members" */
export function entryTitle({ scope, readsAll, name }: HeldEntry): string {
  return (
    scope?.title ??
    (readsAll ? i18n("admin.api_scopes.access.read_only.can") : name)
  );
}

/** @example denialReason({ reason: "value_not_allowed", param: "id", … }) // "The value of id is not allowed." */
export function denialReason({ reason, param }: KeyDenial): string {
  return REASONS.includes(reason)
    ? text(`denial.${reason}`, { param })
    : reason;
}

/** @example denialTimes(denial) // "3 times, last on 21 Nov 2026, 17:40" */
export function denialTimes({ count, last_at }: KeyDenial): string {
  const date = new Intl.DateTimeFormat(document.documentElement.lang || "en", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(last_at));
  return text("denial.times", { count, date });
}

/** @example denialFix(denial, "List categories") // "Add “List categories”" */
export function denialFix({ reason }: KeyDenial, title: string): string {
  return reason === "value_not_allowed"
    ? text("denial.change", { title })
    : text("denial.add", { title });
}
