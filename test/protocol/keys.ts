import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";

const pair = (modulusLength: number) =>
  generateKeyPairSync("rsa", { modulusLength });

const { publicKey, privateKey } = pair(2048);
const small = pair(1024);
const ec = generateKeyPairSync("ec", { namedCurve: "prime256v1" });

/** Public keys in the forms in which applications send them, by their names in the table. */
export const PUBLIC_KEYS: Readonly<Record<string, string>> = {
  public_key: publicKey.export({ type: "spki", format: "pem" }).toString(),
  public_key_pkcs1: publicKey
    .export({ type: "pkcs1", format: "pem" })
    .toString(),
  public_key_1024: small.publicKey
    .export({ type: "spki", format: "pem" })
    .toString(),
  public_key_ec: ec.publicKey
    .export({ type: "spki", format: "pem" })
    .toString(),
};

/**
 * Decrypts what a site sends. Node refuses PKCS#1 v1.5 in some versions, so that the padding is
 * taken off here.
 *
 * @throws Error where the text is not for this key
 */
export function decrypt(base64: string): string {
  const bytes = privateDecrypt(
    { key: privateKey, padding: constants.RSA_NO_PADDING },
    Buffer.from(base64, "base64")
  );
  const end = bytes.indexOf(0, 2);
  if (bytes[0] !== 0 || bytes[1] !== 2 || end < 10) {
    throw new Error("the payload is not padded by PKCS#1 v1.5");
  }
  return bytes.subarray(end + 1).toString();
}
