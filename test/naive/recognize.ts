import type { RouteRecord } from "#route-table";

/**
 * Rails' recognition in as few lines as possible, and as slow: every route in order, its pattern
 * made by replacing text. Knows nothing of verbs beyond `|`.
 */
export function naiveRecognize(
  routes: readonly RouteRecord[],
  method: string,
  path: string
): RouteRecord | undefined {
  return routes.find((route) => {
    const skipped = ["permalink", "other"].includes(route.constraint ?? "");
    const verbs = route.verb === "" ? [method] : route.verb.split("|");
    return !skipped && verbs.includes(method) && patternOf(route).test(path);
  });
}

const patterns = new Map<RouteRecord, RegExp>();

/** Made once a route, or the tests would do little else. */
function patternOf(route: RouteRecord): RegExp {
  const pattern = patterns.get(route) ?? naivePattern(route);
  patterns.set(route, pattern);
  return pattern;
}

function naivePattern({ path, requirements, prefix }: RouteRecord): RegExp {
  const source = path
    .replace(/[.$]/g, "\\$&")
    .replace(/\)/g, ")?")
    .replace(/[*:]([a-z_]\w*)/g, (sigil, name: string) => {
      const fallback = sigil.startsWith("*") ? ".+" : "[^/.?]+";
      const wanted = requirements?.[name] ?? { source: fallback };
      const inBoth = wanted.ignore_case
        ? wanted.source.replace(/a-z/g, "a-zA-Z")
        : wanted.source;
      return `(?:${inBoth.replace(/\\h(\{\d\})?/g, "(?:[0-9a-fA-F]$1)")})`;
    });
  return new RegExp(`^${source}${prefix ? "(?:\\b|/|$)" : "$"}`);
}
