import { PayloadError } from "../errors/index.ts";
import { decrypt, type Decryption } from "../keys/index.ts";
import { member } from "../site/index.ts";

/** What the user granted. */
export interface Grant {
  /** The user API key: a secret. */
  key: string;
  /** Whether Discourse will post to the push URL. */
  push: boolean;
  /** Version of the protocol; 4 today. */
  api: number;
  /** Newer Discourse only. */
  expiresAt: string | null;
}

/**
 * Decrypts the payload and checks that it answers our request.
 *
 * @throws PayloadError
 * @example const { key } = await decryptPayload(payload, { privateKey, nonce });
 */
export async function decryptPayload(
  payload: string,
  { nonce, ...decryption }: Decryption & { nonce: string }
): Promise<Grant> {
  const content = parsed(await decrypt(payload, decryption));
  const key = member(content, "key");
  const api = member(content, "api");
  const expiresAt = member(content, "expires_at");
  if (typeof key !== "string" || !/^[\x21-\x7e]+$/.test(key)) {
    throw PayloadError.of("payload_not_json", []);
  }
  if (nonce === "" || member(content, "nonce") !== nonce) {
    throw PayloadError.of("nonce_mismatch", []);
  }
  return {
    key,
    push: member(content, "push") === true,
    api: typeof api === "number" ? api : 0,
    expiresAt: typeof expiresAt === "string" ? expiresAt : null,
  };
}

/**
 * Decrypts a one-time password: the token of `/session/otp/TOKEN`, good once within ten minutes.
 *
 * @throws PayloadError
 */
export async function decryptOneTimePassword(
  text: string,
  decryption: Decryption
): Promise<string> {
  const token = await decrypt(text, decryption);
  if (!/^[0-9a-f]+$/.test(token)) {
    throw PayloadError.of("payload_not_json", []);
  }
  return token;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The reason would quote the text, and that may hold a key.
    throw PayloadError.of("payload_not_json", []);
  }
}
