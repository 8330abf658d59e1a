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

/** @example limitWords({ id: ["42", "43"] }) // ["id: 42, 43"] */
export function limitWords(
  limits: Readonly<Record<string, readonly string[]>> | null
): readonly string[] {
  return Object.entries(limits ?? {}).map(
    ([name, values]) => `${name}: ${values.join(", ")}`
  );
}
