/** The protocol's version, which every site answers to a HEAD request. */
export const AUTH_API_VERSION = 4;

/** What an application gets, before it is encrypted. */
export interface Payload {
  key: string;
  nonce: string;
  push: boolean;
  expiresAt?: Date | null;
}

/** @example payloadOf({ key, nonce: "n1", push: false }) // {"key":"…","nonce":"n1","push":false,"api":4} */
export function payloadOf({ key, nonce, push, expiresAt }: Payload): string {
  return JSON.stringify({
    key,
    nonce,
    push,
    api: AUTH_API_VERSION,
    ...(expiresAt ? { expires_at: inSeconds(expiresAt) } : {}),
  });
}

/**
 * A time as Ruby's `iso8601` writes it.
 *
 * @example inSeconds(new Date(0)) // "1970-01-01T00:00:00Z"
 */
export function inSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d+/, "");
}
