/** What an endpoint answers. A body that is text is sent as it is, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @example ok({ groups: [] }) */
export function ok(body: object): Answer {
  return { status: 200, body };
}

/** What core answers to a write that has nothing to show. */
export function success(more: object = {}): Answer {
  return ok({ success: "OK", ...more });
}

/** @example movedTo("/t/welcome/7.json") */
export function movedTo(location: string): Answer {
  return { status: 301, body: "", headers: { location } };
}
