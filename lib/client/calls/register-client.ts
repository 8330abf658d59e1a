import { RefusedError } from "../errors/index.ts";
import type { Connection } from "../site/index.ts";

/** An application made known to a site before anybody authorizes it. */
export interface ClientRegistration {
  clientId: string;
  applicationName: string;
  /** PEM. From then on it wins over the one in an authorize address. */
  publicKey: string;
  authRedirect: string;
  scopes: readonly string[];
}

/**
 * Registers a client. The site must allow its scopes in `allow_user_api_key_client_scopes`; three
 * attempts a day and address.
 *
 * @throws RefusedError `client_refused`
 */
export async function registerClient(
  connection: Connection,
  registration: ClientRegistration
): Promise<void> {
  const { clientId, applicationName, publicKey, authRedirect, scopes } =
    registration;
  const { status } = await connection.request(
    "POST",
    "/user-api-key-client.json",
    {
      body: {
        client_id: clientId,
        application_name: applicationName,
        public_key: publicKey,
        auth_redirect: authRedirect,
        scopes: scopes.join(","),
      },
      accept: [403],
    }
  );
  if (status === 403) {
    const { site } = connection;
    throw RefusedError.of("client_refused", [{ clientId, site }], { status });
  }
}

/** Whether a client is registered with a redirect. */
export async function isClientRegistered(
  connection: Connection,
  clientId: string
): Promise<boolean> {
  const { status } = await connection.request("GET", "/user-api-key-client", {
    query: { client_id: clientId },
    accept: [400],
  });
  return status === 200;
}
