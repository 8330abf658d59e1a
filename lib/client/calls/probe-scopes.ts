import type { WebCrypto } from "../environment.ts";
import { createKeyPair, randomId } from "../keys/index.ts";
import type { Connection } from "../site/index.ts";

/** Whether a site grants a scope. */
export interface ScopeProbe {
  scope: string;
  allowed: boolean;
}

/**
 * Finds out which scopes a site grants, without a login: the consent page sends strangers to the
 * login only after it has found the scopes allowed. Nothing is created.
 *
 * @example await probeScopes(connection, ["read", "admin"])
 * // [{ scope: "read", allowed: true }, { scope: "admin", allowed: false }]
 */
export async function probeScopes(
  { request }: Connection,
  scopes: readonly string[],
  { signal, crypto }: { signal?: AbortSignal; crypto?: WebCrypto } = {}
): Promise<ScopeProbe[]> {
  const pair = await createKeyPair(crypto === undefined ? {} : { crypto });
  const common = {
    application_name: "scope probe",
    client_id: randomId(crypto),
    nonce: randomId(crypto),
    public_key: pair.publicKey,
  };
  const probes: ScopeProbe[] = [];
  // One after the other: sites limit how often an address may ask.
  for (const scope of scopes) {
    const { status } = await request("GET", "/user-api-key/new", {
      query: { ...common, scopes: scope },
      headers: { Accept: "text/html" },
      accept: [302, 400, 403],
      ...(signal ? { signal } : {}),
    });
    probes.push({ scope, allowed: status === 302 });
  }
  return probes;
}
