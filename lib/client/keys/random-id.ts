import type { WebCrypto } from "../environment.ts";
import { webCrypto } from "./web-crypto.ts";

/**
 * A random id: for `nonce` (one for each request) and `client_id` (one for each installation).
 *
 * @example randomId() // "9f86d081884c7d659a2feaa0c55ad015"
 */
export function randomId(crypto?: WebCrypto): string {
  const bytes = webCrypto(crypto).getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(
    ""
  );
}
