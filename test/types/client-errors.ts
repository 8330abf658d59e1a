/**
 * What must not compile: each line below its comment is an error, or this file is one.
 * `npm run lint:types-node` reads it; nothing runs it.
 */
import {
  authorizeUrl,
  connect,
  type Connection,
  decryptPayload,
  isClientError,
  type PrivateKey,
  RefusedError,
  whoAmI,
} from "#client";

// @ts-expect-error a key alone doesn't say which kind it is
connect({ site: "https://a.test", credentials: { key: "…" } });

// @ts-expect-error an admin key acts as somebody
connect({ site: "https://a.test", credentials: { apiKey: "…" } });

declare const connection: Connection;
// @ts-expect-error a connection doesn't hand out its key
export const key: unknown = connection.credentials;

// @ts-expect-error nor may its site be changed
connection.site = "https://b.test";

declare const privateKey: PrivateKey;
// @ts-expect-error a payload is read together with its nonce
decryptPayload("…", { privateKey });

// @ts-expect-error scopes are a list
authorizeUrl({ site: "https://a.test", scopes: "read" });

// @ts-expect-error error codes are a closed set
RefusedError.of("something_else", []);

// @ts-expect-error a code brings its facts
RefusedError.of("rate_limited", [{ call: "GET /" }]);

declare const error: unknown;
// @ts-expect-error what was caught is unknown until it is looked at
export const advice: string = error.advice;

if (isClientError(error)) {
  // @ts-expect-error comparing with a code that there isn't is a mistake
  error.code === "rate_limit";
}

// @ts-expect-error a user has no password here
(await whoAmI(connection)).password;
