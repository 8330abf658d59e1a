import type { Fetch } from "../environment.ts";
import { UnreachableError } from "../errors/index.ts";
import { type Answer, readAnswer } from "./answer.ts";
import { redact } from "./said.ts";

/** A request, ready to go. */
export interface Outgoing {
  method: string;
  url: URL;
  headers: Headers;
  body: string | URLSearchParams | FormData | null;
  signal: AbortSignal | null;
  /** Statuses that are wanted as they are, redirects among them. */
  accept: readonly number[];
}

/** Redirects that a reading call follows on its own site. */
const MOST_REDIRECTS = 5;

/**
 * Sends a request. Follows redirects on the same site only, and only for reading: `fetch` itself
 * would carry the key's header to whatever address an answer names.
 *
 * @throws UnreachableError `site_unreachable`, `moved`
 */
export async function send(
  outgoing: Outgoing,
  { fetch, secrets }: { fetch: Fetch; secrets: readonly string[] }
): Promise<Answer> {
  let url = outgoing.url;
  for (let redirects = 0; ; redirects++) {
    const response = await perform({ ...outgoing, url }, fetch, secrets);
    const next = redirectOf(response, url);
    if (next === "hidden" && outgoing.accept.includes(302)) {
      return { status: 302, headers: response.headers, body: "" };
    }
    if (next === null || outgoing.accept.includes(response.status)) {
      return readAnswer(response);
    }
    const isReading = /^(?:GET|HEAD)$/.test(outgoing.method);
    if (
      next === "hidden" ||
      next.origin !== url.origin ||
      !isReading ||
      redirects >= MOST_REDIRECTS
    ) {
      const to = next === "hidden" ? null : `${next.origin}${next.pathname}`;
      throw UnreachableError.of("moved", [{ call: callOf(outgoing), to }], {
        status: response.status,
      });
    }
    url = next;
  }
}

/** @example callOf(outgoing) // "GET /latest.json" */
export function callOf({ method, url }: { method: string; url: URL }): string {
  return `${method} ${url.pathname.replace(/(\/otp\/)[0-9a-f]+/, "$1…")}`;
}

async function perform(
  { url, method, headers, body, signal }: Outgoing,
  fetch: Fetch,
  secrets: readonly string[]
): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers,
      body,
      signal,
      redirect: "manual",
      // A session cookie would hide what the key alone may do.
      credentials: "omit",
    });
  } catch (error) {
    if (signal?.aborted) {
      throw signal.reason;
    }
    const reason = redact(reasonOf(error), secrets);
    throw UnreachableError.of("site_unreachable", [
      { site: url.origin, reason },
    ]);
  }
}

/** Browsers hide where a redirect leads. */
function redirectOf(response: Response, url: URL): URL | "hidden" | null {
  if (response.type === "opaqueredirect") {
    return "hidden";
  }
  const location = response.headers.get("location");
  return [301, 302, 303, 307, 308].includes(response.status) && location
    ? new URL(location, url)
    : null;
}

/** Node hides the reason in `cause`. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (!(cause instanceof Error)) {
    return "no answer";
  }
  return "code" in cause && typeof cause.code === "string"
    ? cause.code
    : cause.message;
}
