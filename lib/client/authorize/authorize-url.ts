import { MisuseError } from "../errors/index.ts";
import type { Padding } from "../keys/index.ts";
import { siteAddress } from "../site/index.ts";

/** What the consent page is asked for. */
export interface AuthorizeParameters {
  site: string;
  /** E.g. `["notifications", "session_info"]`. */
  scopes: readonly string[];
  /** Random, one for each installation of the application. */
  clientId: string;
  /** Random, one for each request. */
  nonce: string;
  /** What the user reads on the consent page. */
  applicationName: string;
  /** PEM. */
  publicKey: string;
  /** Where Discourse sends the payload; without it the page shows the payload. */
  authRedirect?: string;
  /** Where Discourse posts notifications, with the scope `push` or `notifications`. */
  pushUrl?: string;
  /** Understood by newer Discourse only. */
  padding?: Padding;
  /** Understood by newer Discourse only. */
  expiresInSeconds?: number;
  allowHttp?: boolean;
}

/**
 * The address of the consent page.
 *
 * @throws MisuseError `bad_site`, `bad_input`
 * @example authorizeUrl({ site, scopes: ["read"], clientId, nonce, applicationName, publicKey })
 */
export function authorizeUrl(parameters: AuthorizeParameters): string {
  const { site, scopes, allowHttp = false } = parameters;
  const wrong = scopes.find((scope) => !/^[\w:-]+$/.test(scope));
  if (scopes.length === 0 || wrong !== undefined) {
    const why = wrong === undefined ? "is empty" : `holds \`${wrong}\``;
    throw MisuseError.of("bad_input", [{ name: "scopes", why }]);
  }
  const needed = {
    application_name: parameters.applicationName,
    client_id: parameters.clientId,
    nonce: parameters.nonce,
    public_key: parameters.publicKey,
    scopes: scopes.join(","),
  };
  const missing = Object.entries(needed).find(([, value]) => !value.trim());
  if (missing) {
    throw MisuseError.of("bad_input", [{ name: missing[0], why: "is empty" }]);
  }
  const query = new URLSearchParams({
    ...needed,
    ...given("auth_redirect", parameters.authRedirect),
    ...given("push_url", parameters.pushUrl),
    ...given("padding", parameters.padding),
    ...given("expires_in_seconds", parameters.expiresInSeconds),
  });
  return `${siteAddress(site, { allowHttp })}/user-api-key/new?${query}`;
}

function given(
  name: string,
  value: string | number | undefined
): Record<string, string> {
  return value === undefined ? {} : { [name]: String(value) };
}
