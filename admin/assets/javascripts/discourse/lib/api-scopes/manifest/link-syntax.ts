/** What separates the parts of `scopes=` in a link: none of it can stand in a value as it is. */
const RESERVED = /[%,;|()=\s]/g;

/** Addresses allow these in a query as they are; escaped they would be unreadable. */
const READABLE = /%(?:2C|3A|3B|3D)/g;

/** @example escapeValue("a|b") // "a%7Cb" */
export function escapeValue(value: string): string {
  return value.replace(RESERVED, (char) =>
    char === "(" || char === ")"
      ? `%${char.charCodeAt(0).toString(16)}`
      : encodeURIComponent(char)
  );
}

/** @returns null for broken percent escapes */
export function unescapeValue(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** A query parameter that a person can still read: `scopes=topics.read(topic_id=1)`. */
export function queryPair(name: string, value: string): string {
  return `${name}=${encodeURIComponent(value).replace(READABLE, decodeURIComponent)}`;
}

/**
 * Cuts a text at a separator that does not stand in brackets.
 *
 * @returns null where brackets are not balanced
 * @example splitOutside("a(x=1,2),b", ",") // ["a(x=1,2)", "b"]
 */
export function splitOutside(
  text: string,
  separator: string
): readonly string[] | null {
  const parts: string[] = [];
  let start = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === "(" || char === ")") {
      if (inside === (char === "(")) {
        return null;
      }
      inside = char === "(";
    } else if (char === separator && !inside) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return inside ? null : [...parts, text.slice(start)];
}
