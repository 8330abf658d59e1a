import type { WebCrypto } from "../environment.ts";
import { spkiOf } from "./der.ts";
import { readPem } from "./pem.ts";
import { webCrypto } from "./web-crypto.ts";

/**
 * The size of an RSA public key in PEM, in either of its two forms.
 *
 * @returns null where Discourse couldn't read it
 * @example await publicKeyBits("-----BEGIN PUBLIC KEY-----\n…") // 2048
 */
export async function publicKeyBits(
  text: string,
  crypto?: WebCrypto
): Promise<number | null> {
  const pem = readPem(text);
  const bytes =
    pem?.label === "RSA PUBLIC KEY"
      ? spkiOf(pem.bytes)
      : pem?.label === "PUBLIC KEY"
        ? pem.bytes
        : null;
  if (bytes === null) {
    return null;
  }
  const { subtle } = webCrypto(crypto);
  const algorithm = { name: "RSA-OAEP", hash: "SHA-1" };
  try {
    const key = await subtle.importKey("spki", bytes, algorithm, true, [
      "encrypt",
    ]);
    const { n = "" } = await subtle.exportKey("jwk", key);
    return bitsOf(n);
  } catch {
    return null;
  }
}

/** Base64 without leading zeros: six bits a character, the first byte perhaps not full. */
function bitsOf(modulus: string): number {
  const base64 = modulus.replace(/-/g, "+").replace(/_/g, "/");
  const bytes = atob(base64);
  return bytes.length * 8 - Math.clz32(bytes.charCodeAt(0)) + 24;
}
