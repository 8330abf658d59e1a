import {
  type Authorized,
  finishAuthorization,
  startAuthorization,
} from "../authorize/index.ts";
import type { WebCrypto } from "../environment.ts";
import { type ClientError, RefusedError } from "../errors/index.ts";
import type { Padding } from "../keys/index.ts";
import { type Connection, member, namedSetting } from "../site/index.ts";
import { probeScopes } from "./probe-scopes.ts";
import { whoAmI } from "./who-am-i.ts";

/** The user key to make. */
export interface UserKeyRequest {
  scopes: readonly string[];
  applicationName: string;
  /** Keep the one of an earlier key, so that that one is replaced. */
  clientId?: string;
  /** `oaep` is understood by newer Discourse only. */
  padding?: Padding;
  crypto?: WebCrypto;
  signal?: AbortSignal;
}

/**
 * Makes a user API key without a browser: an admin key, acting as the user, approves.
 *
 * @param connection with admin credentials; `username` is the user who gets the key
 * @throws RefusedError `scope_not_allowed`, `user_not_allowed`, `admin_key_refused`, …
 * @example
 * const sam = connect({ site, credentials: { apiKey, username: "sam" } });
 * const { key } = await createUserKey(sam, { scopes: ["read"], applicationName: "Reader" });
 */
export async function createUserKey(
  connection: Connection,
  { signal, ...request }: UserKeyRequest
): Promise<Authorized> {
  const authorization = await startAuthorization({
    ...request,
    site: connection.site,
    // The connection has already agreed to the address.
    allowHttp: true,
  });
  const asked = Object.fromEntries(new URL(authorization.url).searchParams);
  try {
    // Without a redirect: Discourse then answers with the payload itself.
    const { body } = await connection.request("POST", "/user-api-key.json", {
      body: asked,
      ...(signal ? { signal } : {}),
    });
    return await finishAuthorization(
      authorization,
      String(member(body, "payload") ?? ""),
      request.crypto
    );
  } catch (error) {
    throw error instanceof RefusedError && error.code === "admin_key_refused"
      ? await findReason(connection, request.scopes, error)
      : error;
  }
}

/** Discourse answers 403 to a bad key, a scope not allowed, and a user in no allowed group. */
async function findReason(
  connection: Connection,
  scopes: readonly string[],
  refusal: RefusedError
): Promise<ClientError> {
  const { site } = connection;
  const { status, said } = refusal;
  const circumstances = { said, ...(status === null ? {} : { status }) };
  if (namedSetting(said) === "user_api_key_allowed_groups") {
    return RefusedError.of("user_not_allowed", [{ site }], circumstances);
  }
  try {
    await whoAmI(connection);
    const probes = await probeScopes(connection, scopes);
    const refused = probes.filter(({ allowed }) => !allowed);
    return refused.length > 0
      ? RefusedError.of(
          "scope_not_allowed",
          [{ scopes: refused.map(({ scope }) => scope), site }],
          circumstances
        )
      : RefusedError.of("user_not_allowed", [{ site }], circumstances);
  } catch {
    return refusal;
  }
}
