import type { TemplatePart } from "./request-template.ts";

/**
 * The segments of a typed address, or null when it is none. Host, query and format do not
 * matter for finding.
 *
 * @example typedPath("https://forum.example.com/t/12.json?page=2") // ["t", "12"]
 */
export function typedPath(token: string): readonly string[] | null {
  const address = token.replace(/^https?:\/\/[^/]+/, "");
  if (!address.startsWith("/")) {
    return null;
  }
  return (address.split(/[?#]/)[0] ?? "")
    .replace(/\.json$/, "")
    .split("/")
    .filter(Boolean)
    .map((segment) => segment.toLowerCase());
}

/**
 * Does the typed address begin like the template? A place takes any value, and the last typed
 * segment may be unfinished.
 *
 * @example matchesPath(requestsOf(["/groups/:id/members (PUT)"])[0].parts, ["groups", "42"]) // true
 */
export function matchesPath(
  parts: readonly TemplatePart[],
  typed: readonly string[]
): boolean {
  const segments = segmentsOf(parts);
  return typed.every((word, index) => {
    const segment = segments[index];
    const glob = segments.findIndex((one) => one.startsWith("*"));
    if (glob !== -1 && index >= glob) {
      return true;
    }
    if (segment === undefined) {
      return false;
    }
    return (
      segment.includes(":") ||
      (index === typed.length - 1 ? segment.startsWith(word) : segment === word)
    );
  });
}

/** Each keystroke asks for the segments of every address. */
const SEGMENTS = new WeakMap<readonly TemplatePart[], readonly string[]>();

function segmentsOf(parts: readonly TemplatePart[]): readonly string[] {
  const known = SEGMENTS.get(parts);
  if (known) {
    return known;
  }
  const segments = longestForm(parts)
    .replace(/\.\w+$/, "")
    .split("/")
    .filter(Boolean);
  SEGMENTS.set(parts, segments);
  return segments;
}

function longestForm(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case "text":
          return part.text.toLowerCase();
        case "param":
          return `${part.glob ? "*" : ":"}${part.name}`;
        case "optional":
          return longestForm(part.parts);
      }
    })
    .join("");
}
