import { MisuseError } from "../errors/index.ts";
import type { Outgoing } from "./send.ts";

export interface RequestOptions {
  /** Appended to the path; lists are sent as `name[]`. */
  query?: Readonly<
    Record<string, string | number | boolean | readonly string[]>
  >;
  /** An object goes as JSON, anything else as `fetch` sends it. */
  body?:
    | Readonly<Record<string, unknown>>
    | URLSearchParams
    | FormData
    | string;
  headers?: Readonly<Record<string, string>>;
  /** Statuses to hand back rather than to throw; with 302 redirects aren't followed. */
  accept?: readonly number[];
  signal?: AbortSignal;
}

/** Puts a call together. */
export function prepare(
  site: string,
  method: string,
  path: string,
  { query = {}, body, headers: more, signal, accept = [] }: RequestOptions,
  keyHeaders: Readonly<Record<string, string>>
): Outgoing {
  const url = addressOn(site, path);
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "object") {
      value.forEach((item) => url.searchParams.append(`${name}[]`, item));
    } else {
      url.searchParams.append(name, String(value));
    }
  }
  const headers = new Headers({
    Accept: "application/json",
    ...more,
    ...keyHeaders,
  });
  if (body === undefined) {
    return { method, url, headers, body: null, signal: signal ?? null, accept };
  }
  const isSent =
    typeof body === "string" ||
    body instanceof URLSearchParams ||
    body instanceof FormData;
  if (!isSent) {
    headers.set("Content-Type", "application/json");
  }
  return {
    method,
    url,
    headers,
    body: isSent ? body : JSON.stringify(body),
    signal: signal ?? null,
    accept,
  };
}

/**
 * The address of a path on a site.
 *
 * @throws MisuseError `bad_input` for anything that would leave the site
 */
function addressOn(site: string, path: string): URL {
  const base = new URL(site);
  const url = URL.canParse(`${site}${path}`) ? new URL(`${site}${path}`) : null;
  if (!path.startsWith("/") || url === null || url.origin !== base.origin) {
    throw MisuseError.of("bad_input", [
      { name: "path", why: "must begin with a slash and stay on the site" },
    ]);
  }
  return url;
}
