import { i18n } from "discourse-i18n";
import type { ApiKey } from "./api.ts";

const dates = new Intl.DateTimeFormat("en", {
  dateStyle: "medium",
  timeStyle: "short",
});

/** @example dateWords(null) // "Never" */
export function dateWords(iso: string | null): string {
  return iso === null ? "Never" : dates.format(new Date(iso));
}

/** @example userWords(key) // "All users" */
export function userWords({ user }: ApiKey): string {
  return user?.username ?? "All users";
}

/** What the key may do, in the words of the form that made it. @example accessWords(key) // "Granular" */
export function accessWords({ scope_mode }: ApiKey): string {
  return scope_mode === null
    ? "Not said"
    : i18n(`admin.api_scopes.access.${scope_mode}.title`);
}
