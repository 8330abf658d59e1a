import type { PrivateKey, WebCrypto } from "../environment.ts";
import { PayloadError } from "../errors/index.ts";
import { decodeBase64 } from "./base64.ts";
import { numberOf, rawDecrypt, type RsaNumbers } from "./raw-rsa.ts";
import { unpadPkcs1 } from "./unpad-pkcs1.ts";
import { webCrypto } from "./web-crypto.ts";

/** How Discourse pads: `oaep` only where newer versions were asked for it. */
export type Padding = "pkcs1" | "oaep";

/** What it takes to read what Discourse encrypted. */
export interface Decryption {
  privateKey: PrivateKey;
  padding?: Padding;
  crypto?: WebCrypto;
}

/**
 * Decrypts Base64 that Discourse encrypted for our public key.
 *
 * Don't show the sender of a text why it failed: for a key that reads many texts the difference
 * between "not for this key" and "not JSON" is what padding attacks live on.
 *
 * @throws PayloadError `payload_not_base64`, `payload_wrong_size`, `payload_not_for_key`
 */
export async function decrypt(
  text: string,
  { privateKey, padding = "pkcs1", crypto: given }: Decryption
): Promise<string> {
  const crypto = webCrypto(given);
  const cipher = decodeBase64(text);
  if (cipher === null) {
    throw PayloadError.of("payload_not_base64", []);
  }
  const jwk = await crypto.subtle.exportKey("jwk", privateKey);
  const modulus = decodeBase64Url(jwk.n);
  if (cipher.length !== modulus.length) {
    const sizes = { bytes: cipher.length, expected: modulus.length };
    throw PayloadError.of("payload_wrong_size", [sizes]);
  }

  const message =
    padding === "oaep"
      ? await decryptOaep(cipher, privateKey, crypto)
      : decryptPkcs1(cipher, numbersOf(jwk), crypto);
  if (message === null) {
    throw PayloadError.of("payload_not_for_key", [{ padding }]);
  }
  return new TextDecoder().decode(message);
}

async function decryptOaep(
  cipher: Uint8Array<ArrayBuffer>,
  privateKey: PrivateKey,
  { subtle }: WebCrypto
): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(
      await subtle.decrypt({ name: "RSA-OAEP" }, privateKey, cipher)
    );
  } catch {
    return null;
  }
}

function decryptPkcs1(
  cipher: Uint8Array,
  key: RsaNumbers,
  crypto: WebCrypto
): Uint8Array | null {
  const block = rawDecrypt(cipher, key, crypto);
  return block === null ? null : unpadPkcs1(block);
}

type Jwk = Partial<Record<keyof RsaNumbers, string>>;

function numbersOf(jwk: Jwk): RsaNumbers {
  const number = (text?: string) => numberOf(decodeBase64Url(text));
  return {
    n: number(jwk.n),
    e: number(jwk.e),
    p: number(jwk.p),
    q: number(jwk.q),
    dp: number(jwk.dp),
    dq: number(jwk.dq),
    qi: number(jwk.qi),
  };
}

function decodeBase64Url(text = ""): Uint8Array {
  return (
    decodeBase64(text.replace(/-/g, "+").replace(/_/g, "/")) ?? new Uint8Array()
  );
}
