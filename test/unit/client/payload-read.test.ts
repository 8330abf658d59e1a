import {
  decryptOneTimePassword,
  decryptPayload,
  importPrivateKey,
  publicKeyBits,
} from "#client";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { testKey, testPair } from "./test-keys.ts";
import { thrown } from "./thrown.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const pair = await testPair();

describe("a payload that is read", () => {
  test.each(["pkcs1", "oaep"] as const)("with padding %s", async (padding) => {
    const payload = encryptAsDiscourse(
      payloadText(KEY, "n1"),
      pair.publicKey,
      padding
    );
    const grant = await decryptPayload(payload, {
      ...pair,
      nonce: "n1",
      padding,
    });
    expect(grant).toEqual({ key: KEY, push: false, api: 4, expiresAt: null });
  });

  test("as copied from a page, where line breaks are spaces or gone", async () => {
    const payload = encryptAsDiscourse(payloadText(KEY, "n1"), pair.publicKey);
    for (const glue of [" ", "", "\r\n", " \n "]) {
      const { key } = await decryptPayload(payload.replaceAll("\n", glue), {
        ...pair,
        nonce: "n1",
      });
      expect(key).toBe(KEY);
    }
  });

  test("whatever key and nonce it holds", async () => {
    const printable = fc.stringMatching(/^[!-~]{1,60}$/);
    await fc.assert(
      fc.asyncProperty(printable, printable, async (key, nonce) => {
        const payload = encryptAsDiscourse(
          payloadText(key, nonce),
          pair.publicKey
        );
        expect((await decryptPayload(payload, { ...pair, nonce })).key).toBe(
          key
        );
      }),
      { numRuns: 60 }
    );
  });

  test.each([
    [2048, "pkcs1"],
    [3072, "pkcs8"],
    [4096, "pkcs1"],
  ] as const)(
    "with a key of %i bits that OpenSSL wrote as %s",
    async (bits, form) => {
      const [pem, publicKey] = [
        testKey(bits, "private"),
        testKey(bits, "public"),
      ];
      expect(pem.includes("BEGIN RSA PRIVATE KEY")).toBe(form === "pkcs1");
      const payload = encryptAsDiscourse(payloadText(KEY, "n1"), publicKey);
      const privateKey = await importPrivateKey(pem);
      const given = { privateKey, nonce: "n1" };
      expect((await decryptPayload(payload, given)).key).toBe(KEY);
      expect(await publicKeyBits(publicKey)).toBe(bits);
    }
  );

  test("a one-time password, and nothing else in its place", async () => {
    const good = encryptAsDiscourse(KEY, pair.publicKey);
    const bad = encryptAsDiscourse("../../admin", pair.publicKey);
    expect(await decryptOneTimePassword(good, pair)).toBe(KEY);
    const error = await thrown(decryptOneTimePassword(bad, pair));
    expect(error.code).toBe("payload_not_json");
  });
});
