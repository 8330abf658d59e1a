/** What the site answered, its body read. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or text where it isn't any. */
  readonly body: unknown;
}

/** Reads a response to its end. */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = /\bjson\b/.test(headers.get("content-type") ?? "");
  // Discourse sends `["BAD CSRF"]` as plain text.
  return {
    status,
    headers,
    body: isJson || /^[[{]/.test(text) ? (parsed(text) ?? text) : text,
  };
}

/** A member of a JSON object, or undefined. */
export function member(value: unknown, name: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, name)
    ? // Just seen to be its own.
      (value as Record<string, unknown>)[name]
    : undefined;
}

/** The texts of a list, or none. */
export function texts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
