import type { PrivateKey, WebCrypto } from "../environment.ts";
import { PayloadError } from "../errors/index.ts";
import { createKeyPair, type Padding, randomId } from "../keys/index.ts";
import { type AuthorizeParameters, authorizeUrl } from "./authorize-url.ts";
import {
  decryptOneTimePassword,
  decryptPayload,
  type Grant,
} from "./decrypt-payload.ts";
import { readRedirect } from "./read-redirect.ts";

type Chosen = "clientId" | "nonce" | "publicKey";

/** What to ask for; ids and keys are made unless given. */
export type AuthorizationRequest = Omit<AuthorizeParameters, Chosen> & {
  /** Keep the one of an earlier authorization, so that its key is replaced. */
  clientId?: string;
  crypto?: WebCrypto;
};

/** An authorization on its way: what reads the answer stays here. */
export interface Authorization {
  /** Send the user there. */
  url: string;
  clientId: string;
  nonce: string;
  privateKey: PrivateKey;
  padding: Padding;
}

/** What an authorization ended in. */
export interface Authorized extends Grant {
  clientId: string;
  /** Token for `/session/otp/TOKEN`, if the scope `one_time_password` was asked for. */
  oneTimePassword: string | null;
}

/**
 * Begins an authorization: makes a key pair, a nonce and a client id, and the address to open.
 *
 * @example
 * const authorization = await startAuthorization({ site, scopes: ["read"], applicationName: "Reader" });
 */
export async function startAuthorization(
  request: AuthorizationRequest
): Promise<Authorization> {
  const { crypto, ...asked } = request;
  const cryptography = crypto === undefined ? {} : { crypto };
  const { publicKey, privateKey } = await createKeyPair(cryptography);
  const nonce = randomId(crypto);
  const clientId = request.clientId ?? randomId(crypto);
  return {
    url: authorizeUrl({ ...asked, clientId, nonce, publicKey }),
    clientId,
    nonce,
    privateKey,
    padding: request.padding ?? "pkcs1",
  };
}

/**
 * Ends an authorization with what came back: the whole redirect address, or the text that the
 * page showed.
 *
 * @throws PayloadError
 * @example const { key, clientId } = await finishAuthorization(authorization, location.href);
 */
export async function finishAuthorization(
  { clientId, nonce, privateKey, padding }: Authorization,
  answer: string,
  crypto?: WebCrypto
): Promise<Authorized> {
  const decryption = {
    privateKey,
    padding,
    ...(crypto === undefined ? {} : { crypto }),
  };
  const { payload, oneTimePassword } = /[?&]|^\w+:/.test(answer)
    ? readRedirect(answer.trim())
    : { payload: answer, oneTimePassword: null };
  if (payload === null) {
    throw PayloadError.of("payload_missing", []);
  }
  return {
    ...(await decryptPayload(payload, { ...decryption, nonce })),
    clientId,
    oneTimePassword:
      oneTimePassword === null
        ? null
        : await decryptOneTimePassword(oneTimePassword, decryption),
  };
}
