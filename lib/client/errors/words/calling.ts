import type { Call, Words } from "./words.ts";

/** Why Discourse refuses a call with a key. */
export const CALLING = {
  user_key_refused: ({ call }: Call) => ({
    what: `${call}: the user API key isn't accepted`,
    todo: "It is revoked, expired, cut off, or its scopes don't cover this call: Discourse doesn't say which. If `/session/current.json` works with it (scope `session_info` or `read`), a scope is missing.",
  }),
  admin_key_refused: ({ call }: Call) => ({
    what: `${call}: the admin API key or its username isn't accepted`,
    todo: "Check the key, the `Api-Username` (a key bound to one user takes no other) and the key's scopes. Discourse gives the same answer for all three.",
  }),
  scope_missing: ({
    call,
    needed,
    held,
    parameter,
  }: Call & {
    needed: readonly string[];
    held: readonly string[];
    parameter: string | null;
  }) => ({
    what: `${call}: the key's scopes don't cover this call${parameter === null ? "" : ` (\`${parameter}\`)`}`,
    todo: `${needed.length > 0 ? `Any of these would: ${needed.join(", ")}.` : "No scope of this site covers it."} The key holds ${held.join(", ") || "none"}.`,
  }),
  no_key: ({ call }: Call) => ({
    what: `${call}: Discourse saw no key`,
    todo: "Send a user key as `User-Api-Key`, an admin key as `Api-Key` with `Api-Username`. Misspelt headers, proxies that drop headers, and keys in the query or body have the same effect.",
  }),
  client_refused: ({ clientId, site }: { clientId: string; site: string }) => ({
    what: `${site} didn't register the client ${clientId}`,
    todo: "The id is taken, or a scope isn't in the setting `allow_user_api_key_client_scopes`.",
  }),
  not_found: ({ call }: Call) => ({
    what: `${call}: not found`,
    todo: "Check the address. Under /admin Discourse also answers 404 to keys that may not go there.",
  }),
  unprocessable: ({ call }: Call) => ({
    what: `${call}: Discourse can't do this`,
    todo: "What Discourse said tells the reason.",
  }),
  rate_limited: ({
    call,
    seconds,
    limit,
  }: Call & { seconds: number; limit: string | null }) => ({
    what: `${call}: too many requests${limit === null ? "" : ` (${limit})`}; wait ${seconds} s`,
    todo: `${LIMITS[limit ?? ""] ?? "Unless the site says otherwise: 20 a minute and 2880 a day for each user key, 60 a minute for all admin keys together."} It isn't a matter of scopes.`,
  }),
  server_failed: ({ call, status }: Call & { status: number }) => ({
    what: `${call}: the site failed with status ${status}`,
    todo: "Try again later; if it stays, an admin finds the reason in /logs.",
  }),
  refused: ({ call, status }: Call & { status: number }) => ({
    what: `${call}: refused with status ${status}`,
    todo: "What Discourse said tells the reason.",
  }),
} as const satisfies Record<string, (facts: never) => Words>;

/** Values of `Discourse-Rate-Limit-Error-Code`. */
const LIMITS: Readonly<Record<string, string>> = {
  user_api_key_limiter_60_secs: "A user key has 20 requests a minute.",
  user_api_key_limiter_1_day: "A user key has 2880 requests a day.",
  admin_api_key_rate_limit:
    "All admin keys of a site together have 60 requests a minute.",
};
