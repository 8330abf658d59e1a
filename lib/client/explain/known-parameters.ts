import { checkPublicKey } from "./check-public-key.ts";
import {
  checkExpiry,
  checkId,
  checkPadding,
  checkRedirect,
  checkScopes,
} from "./checks.ts";
import type { Verdict } from "./report.ts";

/** What a check finds: nothing, or remarks and how bad they are. */
export interface Found {
  verdict: Verdict;
  remarks: readonly string[];
}

/** A parameter of the consent page. */
export interface KnownParameter {
  name: string;
  meaning: string;
  /** Whether the page refuses to open without it. */
  needed: "always" | "unless_registered" | "never";
  /** What people write instead. */
  mistaken: readonly string[];
  check: (value: string) => Found | Promise<Found>;
}

const fine = (): Found => ({ verdict: "ok", remarks: [] });

const PUBLIC_KEY: KnownParameter = {
  name: "public_key",
  meaning:
    "Your RSA public key (PEM). Discourse encrypts the answer with it, so that only you can read it. Make a pair for each authorization, or one for each installation.",
  needed: "unless_registered",
  mistaken: ["key", "pubkey", "publickey", "public-key", "rsa_key"],
  check: checkPublicKey,
};

const AUTH_REDIRECT: KnownParameter = {
  name: "auth_redirect",
  meaning:
    "Where the browser is sent with the encrypted answer. Must be listed in the setting `allowed_user_api_auth_redirects`. Without it the page shows the answer for pasting.",
  needed: "never",
  mistaken: [
    "redirect",
    "redirect_uri",
    "redirect_url",
    "return_url",
    "callback",
  ],
  check: checkRedirect,
};

const APPLICATION_NAME: KnownParameter = {
  name: "application_name",
  meaning:
    "The name that the user reads on the consent page and in the list of apps.",
  needed: "unless_registered",
  mistaken: ["app_name", "appname", "name", "application"],
  check: fine,
};

/** Of `/user-api-key/new`. */
export const AUTHORIZE: readonly KnownParameter[] = [
  {
    name: "client_id",
    meaning:
      "Names this installation of the application: a random id that you make once and keep. A user's new key replaces the one of the same id.",
    needed: "always",
    mistaken: ["client", "clientid", "client-id", "app_id"],
    check: (value) => checkId(value, 8),
  },
  {
    name: "nonce",
    meaning:
      "A random text for this one request. It comes back inside the encrypted answer: compare it, and discard an answer with another one.",
    needed: "always",
    mistaken: ["state", "nounce", "once"],
    check: (value) => checkId(value, 16),
  },
  {
    name: "scopes",
    meaning:
      "What the key may do, separated by commas. Each must be in the setting `allow_user_api_key_scopes`.",
    needed: "always",
    mistaken: ["scope", "permissions", "access"],
    check: checkScopes,
  },
  PUBLIC_KEY,
  APPLICATION_NAME,
  AUTH_REDIRECT,
  {
    name: "push_url",
    meaning:
      "Where Discourse posts the user's notifications. Must be listed in the hidden setting `allowed_user_api_push_urls`; works with the scope `push` or `notifications`.",
    needed: "never",
    mistaken: ["webhook", "push"],
    check: checkRedirect,
  },
  {
    name: "padding",
    meaning: "`pkcs1` or `oaep`. Discourse 3.5 doesn't know it and uses pkcs1.",
    needed: "never",
    mistaken: [],
    check: checkPadding,
  },
  {
    name: "expires_in_seconds",
    meaning: "Lets the key expire. Discourse 3.5 doesn't know it.",
    needed: "never",
    mistaken: ["expires_in", "expires"],
    check: checkExpiry,
  },
];

/** Of `/user-api-key/otp`. */
export const ONE_TIME_PASSWORD: readonly KnownParameter[] = [
  { ...PUBLIC_KEY, needed: "always" },
  { ...APPLICATION_NAME, needed: "always" },
  { ...AUTH_REDIRECT, needed: "always" },
];
