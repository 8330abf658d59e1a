import { siteAddress } from "../site/index.ts";

/** What a one-time password is asked for with. */
export interface OneTimePasswordParameters {
  site: string;
  applicationName: string;
  /** PEM. */
  publicKey: string;
  /** Must be allowed by the site, and must have no query of its own. */
  authRedirect: string;
  allowHttp?: boolean;
}

/** The address where a user approves a one-time password. */
export function oneTimePasswordUrl({
  site,
  applicationName,
  publicKey,
  authRedirect,
  allowHttp = false,
}: OneTimePasswordParameters): string {
  const query = new URLSearchParams({
    application_name: applicationName,
    public_key: publicKey,
    auth_redirect: authRedirect,
  });
  return `${siteAddress(site, { allowHttp })}/user-api-key/otp?${query}`;
}

/**
 * The address that logs a browser in, once and within ten minutes: a secret.
 *
 * @example oneTimeLoginUrl("https://example.com", token) // "https://example.com/session/otp/…"
 */
export function oneTimeLoginUrl(
  site: string,
  token: string,
  options: { allowHttp?: boolean } = {}
): string {
  return `${siteAddress(site, options)}/session/otp/${encodeURIComponent(token)}`;
}
