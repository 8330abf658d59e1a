import { constants, createPrivateKey, privateDecrypt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { unpadPkcs1 } from "../../../lib/client/keys/unpad-pkcs1.ts";
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { testKey } from "./test-keys.ts";

describe("against OpenSSL", () => {
  test("the same block comes out of the same bytes, whatever they hold", () => {
    const key = createPrivateKey(testKey(2048, "private"));
    const publicKey = testKey(2048, "public");
    for (const text of [
      "",
      "a",
      payloadText("k".repeat(32), "n1"),
      "x".repeat(245),
    ]) {
      const cipher = Buffer.from(encryptAsDiscourse(text, publicKey), "base64");
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

function fill(size: number): number[] {
  return Array.from({ length: size }, (_, at) => at + 1);
}
