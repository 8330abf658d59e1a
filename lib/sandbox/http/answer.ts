/** What an endpoint answers. Text and bytes are sent as they are, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`, of which there may be several. */
  readonly cookies?: readonly string[];
}

/** @example ok({ groups: [] }) */
export function ok(body: object): Answer {
  return { status: 200, body };
}

/** What core answers to a write that has nothing to show. */
export function success(more: object = {}): Answer {
  return ok({ success: "OK", ...more });
}

/** An answer without a body, as Rails sends it. */
export function empty(status = 200): Answer {
  return { status, body: "" };
}

/** @example movedTo("/t/welcome/7.json") */
export function movedTo(location: string): Answer {
  return {
    status: 301,
    body: "",
    headers: { location, "Content-Type": "text/html; charset=utf-8" },
  };
}

/** @example foundAt("discourse://auth_redirect?payload=…") */
export function foundAt(location: string, cookies?: readonly string[]): Answer {
  return {
    status: 302,
    body: "",
    headers: { location, "Content-Type": "text/html; charset=utf-8" },
    ...(cookies ? { cookies } : {}),
  };
}

/** A page of the sandbox itself. */
export function page(
  html: string,
  {
    status = 200,
    cookies = [],
  }: { status?: number; cookies?: readonly string[] } = {}
): Answer {
  return {
    status,
    body: html,
    headers: { "Content-Type": "text/html; charset=utf-8" },
    cookies,
  };
}
