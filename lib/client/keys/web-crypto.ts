import type { WebCrypto } from "../environment.ts";
import { MisuseError } from "../errors/index.ts";

/** The machine's Web Crypto, or a sentence on why there is none. */
export function webCrypto(given?: WebCrypto): WebCrypto {
  const crypto: WebCrypto | undefined = given ?? globalThis.crypto;
  // Browsers take `subtle` away from pages without https.
  if (crypto?.subtle === undefined) {
    throw MisuseError.of("no_web_crypto", []);
  }
  return crypto;
}
