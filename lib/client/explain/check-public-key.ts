import { publicKeyBits } from "../keys/index.ts";
import { wrong } from "./checks.ts";
import type { Found } from "./known-parameters.ts";

/** Below this the payload doesn't fit, with a nonce of usual length. */
const SMALLEST = 1024;

/** @example (await checkPublicKey("AAAA…")).verdict // "wrong" */
export async function checkPublicKey(value: string): Promise<Found> {
  if (/PRIVATE KEY/.test(value)) {
    return wrong(
      "This is the PRIVATE key. It is no secret any more: make a new pair and send the public half."
    );
  }
  if (!/-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(value)) {
    return wrong(
      /^ssh-rsa /.test(value)
        ? "An SSH key: convert it by `ssh-keygen -e -m pkcs8 -f FILE`."
        : "Not PEM: it must begin with `-----BEGIN PUBLIC KEY-----`."
    );
  }
  const bits = await publicKeyBits(value);
  if (bits === null) {
    return wrong(
      / /.test(value.replace(/-----[A-Z ]+-----/g, "")) && !/\n/.test(value)
        ? "Can't be read. Every `+` of the key has become a space: percent-encode it (`%2B`, line breaks as `%0A`)."
        : "Can't be read as an RSA key: it is cut off, or percent-encoded wrongly."
    );
  }
  if (bits < SMALLEST) {
    return wrong(
      `${bits} bits are too few: the answer doesn't fit. Take 2048.`
    );
  }
  return bits < 2048
    ? { verdict: "doubtful", remarks: [`${bits} bits; take 2048.`] }
    : { verdict: "ok", remarks: [] };
}
