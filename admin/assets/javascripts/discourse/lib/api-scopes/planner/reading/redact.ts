import type { ApiRequest } from "../../decision/index.ts";

/** Headers that a decision asks for. All others are forgotten, keys among them. */
const KEPT_HEADERS = new Set([
  "accept",
  "content-type",
  "x-requested-with",
  "x-http-method-override",
]);

/** Parameters by which a caller identifies itself: not part of the request. */
const CREDENTIALS =
  /^(?:user[_-]?)?api[_-]?(?:key|username|client[_-]?id)$|^(?:access[_-]?)?token$/i;

/** Parameters whose presence matters, but never their value. */
const SECRETS =
  /passw|secret|token|^key$|[_-]key$|api_?key|cookie|authorization|^otp$|^sso$|^sig$|nonce|^payload$/i;

/** Long runs of hexadecimal digits are keys or tokens. */
const KEY = /[0-9a-f]{32,}/gi;

/** A part of a multipart body: its head, and the value behind. */
const PART =
  /(\bname="([^"]*)"[^\r\n]*(?:\r?\n[^\r\n]+)*\r?\n\r?\n)(.*?)(?=\r?\n--)/gs;

/** Stands for a value that was there. */
export const HIDDEN = "hidden";

/**
 * Forgets everything secret: headers but the few that decide, credentials in the address, values
 * of parameters that hold secrets.
 *
 * @example
 * redact({ method: "GET", url: "/latest.json?api_key=0f", headers: { "Api-Key": "0f" } })
 * // { method: "GET", url: "/latest.json", headers: {}, body: null }
 */
export function redact(request: ApiRequest): ApiRequest {
  const { body = null } = request;
  return {
    method: request.method,
    url: redactUrl(request.url),
    headers: Object.fromEntries(
      Object.entries(request.headers ?? {})
        .map(([name, value]) => [name.toLowerCase(), value])
        .filter(([name = ""]) => KEPT_HEADERS.has(name))
    ),
    body:
      typeof body === "string" ? redactBody(body) : body && redactFields(body),
  };
}

function redactUrl(url: string): string {
  const mark = url.indexOf("?");
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(KEY, HIDDEN);
  const query = mark < 0 ? "" : redactForm(url.slice(mark + 1));
  return query === "" ? path : `${path}?${query}`;
}

function redactBody(body: string): string {
  if (/^\s*[[{]/.test(body)) {
    try {
      return JSON.stringify(redactValue(JSON.parse(body)));
    } catch {
      // Rails answers 400 whatever else stands in it.
      return "{";
    }
  }
  return /^\s*--/.test(body)
    ? body.replace(PART, (part: string, head: string, name: string) =>
        isSecret(name) ? `${head}${HIDDEN}` : part.replace(KEY, HIDDEN)
      )
    : redactForm(body);
}

function redactForm(form: string): string {
  return form
    .split("&")
    .flatMap((pair) => {
      const equals = pair.indexOf("=");
      const written = equals < 0 ? pair : pair.slice(0, equals);
      const name = unescaped(written);
      if (CREDENTIALS.test(name)) {
        return [];
      }
      return [
        equals >= 0 && SECRETS.test(name)
          ? `${written}=${HIDDEN}`
          : pair.replace(KEY, HIDDEN),
      ];
    })
    .join("&");
}

function redactFields(
  fields: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !CREDENTIALS.test(name))
      .map(([name, value]) => [
        name,
        SECRETS.test(name) ? HIDDEN : redactValue(value),
      ])
  );
}

function redactValue(value: unknown): unknown {
  if (typeof value === "string") {
    return value.replace(KEY, HIDDEN);
  }
  if (Array.isArray(value)) {
    return value.map(redactValue);
  }
  return isRecord(value) ? redactFields(value) : value;
}

function isSecret(name: string): boolean {
  return CREDENTIALS.test(name) || SECRETS.test(name);
}

/** Rails reads a name whatever of it is escaped. */
function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
