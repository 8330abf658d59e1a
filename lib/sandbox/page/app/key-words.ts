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
