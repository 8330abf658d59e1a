import type { Call, Words } from "./words.ts";

/** Why Discourse makes no user API key. */
export const AUTHORIZING = {
  missing_parameter: ({ call, parameter }: Call & { parameter: string }) => ({
    what: `${call}: the parameter \`${parameter}\` is missing or empty`,
    todo: "`nonce`, `scopes` and `client_id` are always needed, `public_key` and `application_name` unless the client is registered with them.",
  }),
  invalid_parameter: ({ call }: Call) => ({
    what: `${call}: Discourse doesn't accept a parameter`,
    todo: "Compare the parameters with what Discourse said.",
  }),
  bad_public_key: ({ call }: Call) => ({
    what: `${call}: Discourse can't use the public key`,
    todo: "Send an RSA key of 2048 bits or more as PEM, line breaks included: `-----BEGIN PUBLIC KEY-----` … . Discourse 3.5 answers a bad key with status 500.",
  }),
  scope_not_allowed: ({
    scopes,
    site,
  }: {
    scopes: readonly string[];
    site: string;
  }) => ({
    what: `${site} doesn't allow ${scopes.map((scope) => `scope \`${scope}\``).join(", ")}`,
    todo: `Ask for less, or have an admin add ${scopes.map((scope) => `\`${scope}\``).join(", ")} to the setting \`allow_user_api_key_scopes\`.`,
  }),
  redirect_not_allowed: ({
    redirect,
    site,
  }: {
    redirect: string;
    site: string;
  }) => ({
    what: `${site} doesn't allow the redirect ${redirect}`,
    todo: `Have an admin add \`${redirect}\` to the setting \`allowed_user_api_auth_redirects\`, or leave \`auth_redirect\` out and paste the payload.`,
  }),
  user_not_allowed: ({ site }: { site: string }) => ({
    what: `this user may not have user API keys on ${site}`,
    todo: "Have an admin add one of the user's groups to the setting `user_api_key_allowed_groups`.",
  }),
} as const satisfies Record<string, (facts: never) => Words>;
