import {
  type Requirement,
  requirementPattern,
} from "../../../lib/api-scopes/route-table/index.ts";

/** Likely values by what a parameter is called, the most telling name first. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/email/, "sam@example.com"],
  [/username/, "sam"],
  [/category_slug_path_with_id/, "general/4"],
  [/tag/, "example"],
  [/(?:^|_)ids?$|number|page/, "42"],
  [/name|slug|url|path/, "example"],
];

/** Tried in turn where a route accepts only values of a certain form. */
const OTHERS: readonly string[] = [
  "42",
  "example",
  "0123456789abcdef",
  "0123456789abcdef0123456789abcdef",
  "0123456789abcdef0123456789abcdef01234567",
  "example.sql.gz",
  "html",
  "json",
  "fff",
  "example/",
];

/**
 * A value that a reader takes for an example, and that the route accepts in this place.
 *
 * @example sampleValue("username") // "sam"
 * @example sampleValue("sha1", { source: "\\h{40}" }) // "0123456789abcdef0123456789abcdef01234567"
 */
export function sampleValue(name: string, requirement?: Requirement): string {
  const likely = BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "42";
  if (!requirement) {
    return likely;
  }
  const accepted = new RegExp(`^(?:${requirementPattern(requirement)})$`);
  return [likely, ...OTHERS].find((value) => accepted.test(value)) ?? likely;
}

/**
 * A value that is not among the allowed ones, and looks like them.
 *
 * @example otherValue(["41", "42", "7"]) // "43"
 */
export function otherValue(values: readonly string[]): string {
  const [first = ""] = values;
  const others = /^\d+$/.test(first)
    ? values.map((_, at) => String(Number(first) + 1 + at))
    : ["another", "someone-else", "elsewhere"];
  return others.find((value) => !values.includes(value)) ?? `not-${first}`;
}
