import { importPrivateKey, type KeyPair } from "#client";
import { readFileSync } from "node:fs";

/** Sizes of the keys in `test/fixtures/test-keys`. */
export type TestKeySize = 2048 | 3072 | 4096;

/** A fixed key as PEM: making a large one takes seconds. */
export function testKey(bits: TestKeySize, half: "private" | "public"): string {
  const file = `../../fixtures/test-keys/rsa-${bits}.${half}.pem`;
  return readFileSync(new URL(file, import.meta.url), "utf8");
}

/** The fixed pair of usual size, ready to decrypt with. */
export async function testPair(): Promise<KeyPair> {
  return {
    privateKey: await importPrivateKey(testKey(2048, "private")),
    publicKey: testKey(2048, "public"),
  };
}
