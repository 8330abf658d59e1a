import type { WebCrypto } from "../environment.ts";
import { createKeyPair, randomId } from "../keys/index.ts";
import { type Connection, member, namedSetting, texts } from "../site/index.ts";

/**
 * Whether a site is known to refuse a redirect. Only a Discourse with this project's plugin says so
 * before the user has approved; core tells nobody but its admins.
 *
 * @param scopes ones that the site allows, else they are refused first
 * @example await isRedirectRefused(connection, { redirect, scopes: ["read"] }) // false: or unknown
 */
export async function isRedirectRefused(
  { request }: Connection,
  {
    redirect,
    scopes,
    crypto,
  }: { redirect: string; scopes: readonly string[]; crypto?: WebCrypto }
): Promise<boolean> {
  const pair = await createKeyPair(crypto === undefined ? {} : { crypto });
  const { status, body } = await request("GET", "/user-api-key/new", {
    query: {
      application_name: "redirect probe",
      auth_redirect: redirect,
      client_id: randomId(crypto),
      nonce: randomId(crypto),
      public_key: pair.publicKey,
      scopes: scopes.join(","),
    },
    accept: [302, 400, 403],
  });
  const said = texts(member(body, "errors"));
  return (
    status === 403 && namedSetting(said) === "allowed_user_api_auth_redirects"
  );
}
