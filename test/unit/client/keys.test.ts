import {
  createKeyPair,
  decryptPayload,
  exportPrivateKey,
  importPrivateKey,
  isClientError,
  publicKeyBits,
} from "#client";
import { describe, expect, test } from "vitest";
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { thrown } from "./thrown.ts";

describe("keys", () => {
  test("that are new decrypt what is encrypted for them", async () => {
    const pair = await createKeyPair();
    const payload = encryptAsDiscourse(payloadText("k1", "n1"), pair.publicKey);
    const { key } = await decryptPayload(payload, { ...pair, nonce: "n1" });
    expect(key).toBe("k1");
  });

  test("come and go as PEM", async () => {
    const pair = await createKeyPair();
    const pem = await exportPrivateKey(pair.privateKey);
    const privateKey = await importPrivateKey(pem);
    expect(await exportPrivateKey(privateKey)).toBe(pem);
    expect(await publicKeyBits(pair.publicKey)).toBe(2048);
  });

  test.each([
    "",
    "-----BEGIN PUBLIC KEY-----",
    "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
  ])(
    "what is no private key is refused without being quoted: %j",
    async (text) => {
      const error = await thrown(importPrivateKey(text));
      expect(error.code).toBe("bad_input");
      expect(error.message).not.toContain("AAAA");
    }
  );

  test("where there is no Web Crypto, that is said", async () => {
    const error = await thrown(
      // As browsers are on pages without https.
      createKeyPair({ crypto: {} as typeof globalThis.crypto })
    );
    expect(error.code).toBe("no_web_crypto");
    expect(isClientError(error)).toBe(true);
  });
});
