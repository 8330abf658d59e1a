import { PayloadError } from "../errors/index.ts";

/** What Discourse appended to the redirect, still encrypted. */
export interface Redirected {
  payload: string | null;
  oneTimePassword: string | null;
}

/**
 * Reads the address that Discourse sent the browser to.
 *
 * @throws PayloadError `payload_missing`
 * @example readRedirect("http://127.0.0.1:4000/callback?payload=…").payload
 */
export function readRedirect(address: string | URL): Redirected {
  const text = String(address);
  const query = URL.canParse(text)
    ? new URL(text).searchParams
    : new URLSearchParams(text.replace(/^[^?]*\?/, ""));
  const payload = query.get("payload");
  const oneTimePassword = query.get("oneTimePassword");
  if (!payload && !oneTimePassword) {
    throw PayloadError.of("payload_missing", []);
  }
  return { payload, oneTimePassword };
}
