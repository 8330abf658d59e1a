import type { PrivateKey, WebCrypto } from "../environment.ts";
import { MisuseError } from "../errors/index.ts";
import { pkcs8Of } from "./der.ts";
import { printPem, readPem } from "./pem.ts";
import { webCrypto } from "./web-crypto.ts";

/** What encrypts the payload, and what reads it. Neither has to do with the user API key itself. */
export interface KeyPair {
  /** PEM, for `public_key`. */
  publicKey: string;
  privateKey: PrivateKey;
}

/** Newer Discourse pads with OAEP and SHA-1 when asked to; Ruby's default hash. */
const ALGORITHM = { name: "RSA-OAEP", hash: "SHA-1" };

/**
 * Makes an RSA key pair. One pair for each authorization is best: it needn't be stored.
 *
 * @example const { publicKey, privateKey } = await createKeyPair();
 */
export async function createKeyPair({
  bits = 2048,
  crypto,
}: { bits?: 2048 | 3072 | 4096; crypto?: WebCrypto } = {}): Promise<KeyPair> {
  const { subtle } = webCrypto(crypto);
  const pair = await subtle.generateKey(
    {
      ...ALGORITHM,
      modulusLength: bits,
      publicExponent: new Uint8Array([1, 0, 1]),
    },
    true,
    ["encrypt", "decrypt"]
  );
  const spki = new Uint8Array(await subtle.exportKey("spki", pair.publicKey));
  return {
    publicKey: printPem({ label: "PUBLIC KEY", bytes: spki }),
    privateKey: pair.privateKey,
  };
}

/** Writes the private key as PEM (PKCS#8), for those who must keep it. It is a secret. */
export async function exportPrivateKey(
  privateKey: PrivateKey,
  crypto?: WebCrypto
): Promise<string> {
  const { subtle } = webCrypto(crypto);
  const bytes = new Uint8Array(await subtle.exportKey("pkcs8", privateKey));
  return printPem({ label: "PRIVATE KEY", bytes });
}

/**
 * Reads a private key from PEM: PKCS#8, or PKCS#1 as older tools write it.
 *
 * @throws MisuseError `bad_input`
 */
export async function importPrivateKey(
  text: string,
  crypto?: WebCrypto
): Promise<PrivateKey> {
  const { subtle } = webCrypto(crypto);
  const pem = readPem(text);
  const bytes =
    pem?.label === "RSA PRIVATE KEY"
      ? pkcs8Of(pem.bytes)
      : pem?.label === "PRIVATE KEY"
        ? pem.bytes
        : null;
  const why = "isn't an unencrypted RSA private key in PEM";
  if (bytes === null) {
    throw MisuseError.of("bad_input", [{ name: "private key", why }]);
  }
  try {
    return await subtle.importKey("pkcs8", bytes, ALGORITHM, true, ["decrypt"]);
  } catch {
    throw MisuseError.of("bad_input", [{ name: "private key", why }]);
  }
}
