import {
  constants,
  createPublicKey,
  type KeyObject,
  publicEncrypt,
} from "node:crypto";

/** How an answer is padded before it is encrypted: 3.5 knows the first only. */
export type Padding = "pkcs1" | "oaep";

/** Bytes of a key that padding takes. */
export const PADDING_BYTES: Readonly<Record<Padding, number>> = {
  pkcs1: 11,
  oaep: 42,
};

/**
 * Reads an application's public key, as SPKI or as PKCS#1.
 *
 * @returns null where it is no RSA key in PEM form
 * @example readPublicKey("-----BEGIN PUBLIC KEY-----\n…")
 */
export function readPublicKey(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "rsa" ? key : null;
  } catch {
    return null;
  }
}

/** @example bitsOf(key) // 2048 */
export function bitsOf(key: KeyObject): number {
  return key.asymmetricKeyDetails?.modulusLength ?? 0;
}

/** True if a text of this length can be encrypted with the key. */
export function hasRoomFor(
  key: KeyObject,
  text: string,
  padding: Padding = "pkcs1"
): boolean {
  return Buffer.byteLength(text) <= bitsOf(key) / 8 - PADDING_BYTES[padding];
}

/**
 * Encrypts an answer for an application, in base64 with a line break after every 60
 * characters, as Ruby's `Base64.encode64` writes it.
 */
export function encryptFor(
  key: KeyObject,
  text: string,
  padding: Padding = "pkcs1"
): string {
  const bytes = publicEncrypt(
    padding === "oaep"
      ? {
          key,
          padding: constants.RSA_PKCS1_OAEP_PADDING,
          oaepHash: "sha1",
        }
      : { key, padding: constants.RSA_PKCS1_PADDING },
    Buffer.from(text)
  );
  return bytes.toString("base64").replace(/.{1,60}/g, "$&\n");
}
