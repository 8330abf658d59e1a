import type { Words } from "./words.ts";

/** What can be wrong with what comes back from the consent page. */
export const PAYLOADS = {
  payload_missing: () => ({
    what: "the address carries no payload",
    todo: "Discourse appends `?payload=…` (or `?oneTimePassword=…`) to the redirect: pass on the whole address, or the text that the page shows.",
  }),
  payload_not_base64: () => ({
    what: "the payload isn't Base64",
    todo: "Copy all of it and nothing else; in an address it must stay percent-encoded (`+` becomes a space otherwise).",
  }),
  payload_wrong_size: ({
    bytes,
    expected,
  }: {
    bytes: number;
    expected: number;
  }) => ({
    what: `the payload has ${bytes} bytes, this private key reads ${expected}`,
    todo:
      bytes < expected
        ? "It was cut off, or encrypted for a shorter key: copy it again, or take the private key that belongs to the public key you sent."
        : "It was encrypted for another key: take the private key that belongs to the public key you sent.",
  }),
  payload_not_for_key: ({ padding }: { padding: string }) => ({
    what: `the payload can't be decrypted with this private key and padding ${padding}`,
    todo: "Take the private key that belongs to the public key you sent. A registered client's own public key wins over the one in the address. The padding is pkcs1 unless the address asked for `padding=oaep`.",
  }),
  payload_not_json: () => ({
    what: "the payload was decrypted but isn't what Discourse sends",
    todo: "It was altered, or encrypted by somebody else: start again with a new nonce.",
  }),
  nonce_mismatch: () => ({
    what: "the payload answers another request: its nonce isn't ours",
    todo: "Discard it and start again; somebody may be replaying an old answer. A nonce serves one request.",
  }),
} as const satisfies Record<string, (facts: never) => Words>;
