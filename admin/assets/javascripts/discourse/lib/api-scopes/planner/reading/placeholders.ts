import { HIDDEN } from "./redact.ts";

/** Values that stand for "any": unlikely enough not to be meant, and the forms that routes ask for. */
const ANY_NUMBER = "1000000007";
const ANY_WORD = "anyvalue";
const ANY_FILE = "anyvalue.tar.gz";

/** `{id}`, `{{id}}`, `${ID}`, `$ID`, `%{id}`, `<id>` as documents and shells write them. */
const PLACE =
  /\$?\{\{\s*([\w.-]+)\s*\}\}|[$%]?\{([\w.-]+)\}|\$(\w+)|<([\w-]+)>/g;

/** `:id` and `*path` as routes have them. */
const SEGMENT = /\/[:*](\w+)/g;

/** Names whose values are numbers in Discourse. */
const NUMERIC = /(?:^|_)(?:id|number|num|count|page)s?$/i;

/**
 * Fills the open places of an address, so that a route can be found for it.
 *
 * @returns the ways to fill it, likeliest first; only the address itself where nothing is open
 * @example fillPlaces("/t/{id}.json")[0] // "/t/1000000007.json"
 */
export function fillPlaces(url: string): readonly string[] {
  const fill = (choose: (name: string) => string) =>
    url
      .replace(PLACE, (...match: unknown[]) =>
        choose(match.slice(1, 5).find(isText) ?? "")
      )
      .replace(SEGMENT, (_segment, name: string) => `/${choose(name)}`);
  return [
    ...new Set([
      fill((name) =>
        NUMERIC.test(name.replaceAll(/[.-]/g, "_")) ? ANY_NUMBER : ANY_WORD
      ),
      fill(() => ANY_NUMBER),
      fill(() => ANY_WORD),
      fill(() => ANY_FILE),
    ]),
  ];
}

/** True for an address with open places. @example hasPlaces("/t/:id") // true */
export function hasPlaces(url: string): boolean {
  return fillPlaces(url)[0] !== url;
}

/** True for a value that filled a place or is one, even in part, or stands for a secret. */
export function isPlaceholder(value: string): boolean {
  return (
    value === HIDDEN ||
    [ANY_NUMBER, ANY_WORD].some((any) => value.includes(any)) ||
    value.search(PLACE) >= 0
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
