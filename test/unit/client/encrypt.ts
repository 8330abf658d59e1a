import { constants, publicEncrypt } from "node:crypto";

/** Encrypts as Discourse does: PKCS#1 v1.5 unless told otherwise, Base64 in lines of sixty. */
export function encryptAsDiscourse(
  text: string,
  publicKey: string,
  padding: "pkcs1" | "oaep" = "pkcs1"
): string {
  const cipher = publicEncrypt(
    {
      key: publicKey,
      padding:
        padding === "oaep"
          ? constants.RSA_PKCS1_OAEP_PADDING
          : constants.RSA_PKCS1_PADDING,
    },
    Buffer.from(text)
  );
  return cipher.toString("base64").replace(/.{1,60}/g, "$&\n");
}

/** What Discourse 3.5 encrypts. */
export function payloadText(key: string, nonce: string): string {
  return JSON.stringify({ key, nonce, push: false, api: 4 });
}
