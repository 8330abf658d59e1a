import {
  createKeyPair,
  decryptOneTimePassword,
  decryptPayload,
  exportPrivateKey,
  importPrivateKey,
  isClientError,
  type KeyPair,
  publicKeyBits,
} from "#client";
import fc from "fast-check";
import {
  constants,
  createPrivateKey,
  generateKeyPairSync,
  privateDecrypt,
} from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { unpadPkcs1 } from "../../../lib/client/keys/unpad-pkcs1.ts";
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { thrown } from "./thrown.ts";

const KEY = "0123456789abcdef0123456789abcdef";
let pair: KeyPair;

beforeAll(async () => {
  pair = await createKeyPair();
});

describe("a payload that is refused", () => {
  test("any byte altered", async () => {
    const whole = encryptAsDiscourse(payloadText(KEY, "n1"), pair.publicKey);
    const bytes = Buffer.from(whole, "base64");
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const altered = Buffer.from(bytes);
          altered[at] = ((altered[at] ?? 0) + change) % 256;
          const error = await thrown(
            decryptPayload(altered.toString("base64"), { ...pair, nonce: "n1" })
          );
          expect(error.name).toBe("PayloadError");
          expect(error.message).not.toContain(KEY);
        }
      ),
      { numRuns: 150 }
    );
  });

  test.each([
    ["another nonce", "nonce_mismatch", payloadText(KEY, "n2")],
    ["no nonce", "nonce_mismatch", JSON.stringify({ key: KEY })],
    ["no key", "payload_not_json", JSON.stringify({ nonce: "n1" })],
    ["a key for no header", "payload_not_json", payloadText("a\nb", "n1")],
    ["no JSON", "payload_not_json", KEY],
    ["a list", "payload_not_json", "[]"],
    ["nothing", "payload_not_json", ""],
  ])("%s", async (_, code, text) => {
    const payload = encryptAsDiscourse(text, pair.publicKey);
    const error = await thrown(
      decryptPayload(payload, { ...pair, nonce: "n1" })
    );
    expect(error.code).toBe(code);
    expect(error.message).not.toContain(KEY);
  });

  test("an empty nonce, even where both are empty", async () => {
    const payload = encryptAsDiscourse(payloadText(KEY, ""), pair.publicKey);
    const error = await thrown(decryptPayload(payload, { ...pair, nonce: "" }));
    expect(error.code).toBe("nonce_mismatch");
  });

  test.each([
    ["words", "payload_not_base64", "not a payload!"],
    ["nothing", "payload_not_base64", " \n"],
    ["the first half", "payload_wrong_size", "AAAA".repeat(30)],
    [
      "as many zeros",
      "payload_not_for_key",
      Buffer.alloc(256).toString("base64"),
    ],
    [
      "a number beyond the modulus",
      "payload_not_for_key",
      Buffer.alloc(256, 255).toString("base64"),
    ],
  ])("%s", async (_, code, payload) => {
    const error = await thrown(
      decryptPayload(payload, { ...pair, nonce: "n1" })
    );
    expect(error.code).toBe(code);
  });

  test("for another key, and with the wrong padding", async () => {
    const other = await createKeyPair();
    const foreign = encryptAsDiscourse(payloadText(KEY, "n1"), other.publicKey);
    const padded = encryptAsDiscourse(
      payloadText(KEY, "n1"),
      pair.publicKey,
      "oaep"
    );
    for (const payload of [foreign, padded]) {
      const error = await thrown(
        decryptPayload(payload, { ...pair, nonce: "n1" })
      );
      expect(error.code).toBe("payload_not_for_key");
      expect(error.advice).toContain("padding=oaep");
    }
    const plain = encryptAsDiscourse(payloadText(KEY, "n1"), pair.publicKey);
    const error = await thrown(
      decryptPayload(plain, { ...pair, nonce: "n1", padding: "oaep" })
    );
    expect(error.code).toBe("payload_not_for_key");
  });
});

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
    async (bits, type) => {
      const made = generateKeyPairSync("rsa", {
        modulusLength: bits,
        publicKeyEncoding: {
          type: type === "pkcs1" ? type : "spki",
          format: "pem",
        },
        privateKeyEncoding: { type, format: "pem" },
      });
      const privateKey = await importPrivateKey(made.privateKey);
      const payload = encryptAsDiscourse(
        payloadText(KEY, "n1"),
        made.publicKey
      );
      const { key } = await decryptPayload(payload, {
        privateKey,
        nonce: "n1",
      });
      expect(key).toBe(KEY);
      expect(await publicKeyBits(made.publicKey)).toBe(bits);
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

describe("against OpenSSL", () => {
  test("the same block comes out of the same bytes, whatever they hold", async () => {
    const pem = await exportPrivateKey(pair.privateKey);
    const key = createPrivateKey(pem);
    for (const text of ["", "a", payloadText(KEY, "n1"), "x".repeat(245)]) {
      const cipher = Buffer.from(
        encryptAsDiscourse(text, pair.publicKey),
        "base64"
      );
      const block = privateDecrypt(
        { key, padding: constants.RSA_NO_PADDING },
        cipher
      );
      expect(Buffer.from(unpadPkcs1(block) ?? []).toString()).toBe(text);
    }
  });

  test.each([
    ["a first byte that isn't zero", [1, 2, ...fill(8), 0, 65]],
    ["a block of another kind", [0, 1, ...fill(8), 0, 65]],
    ["seven bytes of filling", [0, 2, ...fill(7), 0, 65]],
    ["no end of the filling", [0, 2, ...fill(20)]],
    ["nothing", []],
  ])("a block with %s is none", (_, block) => {
    expect(unpadPkcs1(Uint8Array.from(block))).toBeNull();
  });

  test("eight bytes of filling and an empty message are enough", () => {
    expect(unpadPkcs1(Uint8Array.from([0, 2, ...fill(8), 0]))).toEqual(
      new Uint8Array()
    );
  });
});

describe("keys", () => {
  test("come and go as PEM", async () => {
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

function fill(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at + 1);
}
