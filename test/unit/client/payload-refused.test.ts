import { createKeyPair, decryptPayload } from "#client";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { testPair } from "./test-keys.ts";
import { thrown } from "./thrown.ts";

const KEY = "0123456789abcdef0123456789abcdef";
const pair = await testPair();

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
