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
  /^(?:user_)?api_(?:key|username|client_id)$|^(?:access_)?token$/i;

/** Parameters whose presence matters, but never their value. */
const SECRETS = /passw|secret|token|^key$|_key$|^sso$|^sig$|nonce|^payload$/i;

/** Long runs of hexadecimal digits in an address are keys or tokens. */
const KEY_IN_PATH = /\b[0-9a-f]{32,}\b/gi;

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
  const path = (mark < 0 ? url : url.slice(0, mark)).replace(
    KEY_IN_PATH,
    HIDDEN
  );
  const query = mark < 0 ? "" : redactForm(url.slice(mark + 1));
  return query === "" ? path : `${path}?${query}`;
}

function redactBody(body: string): string {
  if (!/^\s*[[{]/.test(body)) {
    // A multipart body holds its names in its own way; none is read from files, so it is not asked for.
    return redactForm(body);
  }
  try {
    const json: unknown = JSON.parse(body);
    return JSON.stringify(isRecord(json) ? redactFields(json) : json);
  } catch {
    return body;
  }
}

function redactForm(form: string): string {
  return form
    .split("&")
    .flatMap((pair) => {
      const equals = pair.indexOf("=");
      const name = equals < 0 ? pair : pair.slice(0, equals);
      if (CREDENTIALS.test(name)) {
        return [];
      }
      return [equals >= 0 && SECRETS.test(name) ? `${name}=${HIDDEN}` : pair];
    })
    .join("&");
}

function redactFields(
  fields: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !CREDENTIALS.test(name))
      .map(([name, value]) => [name, SECRETS.test(name) ? HIDDEN : value])
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
