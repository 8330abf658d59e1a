/** Most paths are normal already. */
const NORMAL = /^(?:\/[^/%]+)+$/;

/**
 * Brings a request path into the form that Rails matches routes against: one slash in front,
 * none at the end, none doubled, percent escapes in upper case.
 *
 * Source: `Journey::Router::Utils.normalize_path`, Rails 8.0.
 *
 * @example normalizePath("//t/1/") // "/t/1"
 */
export function normalizePath(path: string): string {
  if (NORMAL.test(path)) {
    return path;
  }
  const squeezed = `/${path}`.replace(/\/{2,}/g, "/");
  if (squeezed === "/") {
    return squeezed;
  }
  return squeezed
    .replace(/\/$/, "")
    .replace(/%[a-f0-9]{2}/gi, (escape) => escape.toUpperCase());
}
