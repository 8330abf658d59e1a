import { createServer } from "node:http";
import { encryptAsDiscourse, payloadText } from "../../client/encrypt.ts";
import {
  type FakeSite,
  fakeSite,
  type Reply,
  type Seen,
} from "../../client/fake-site.ts";

/** The key that the site grants. */
export const GRANTED = "0123456789abcdef0123456789abcdef";

/** The admin key that it knows. */
export const ADMIN_KEY = "adminkey".repeat(8);

/** A site that grants `read` and `session_info` to whoever asks, as Discourse would. */
export function grantingSite(): Promise<FakeSite> {
  return fakeSite((seen) => {
    const { pathname } = new URL(seen.path, "http://x.test");
    return ANSWERS[`${seen.method} ${pathname}`]?.(seen) ?? { status: 404 };
  });
}

/** What Discourse answers to an authorize address. */
export function grantedPayload(address: string): string {
  const asked = new URL(address).searchParams;
  return encryptAsDiscourse(
    payloadText(GRANTED, asked.get("nonce") ?? ""),
    asked.get("public_key") ?? ""
  );
}

/** The redirect of an authorize address. */
export function redirectOf(address: string): string {
  return new URL(address).searchParams.get("auth_redirect") ?? "";
}

/** The authorize address that a line tells a person to open. */
export function authorizeAddress(line: string): string | null {
  return /http\S+\/user-api-key\/new\S+/.exec(line)?.[0] ?? null;
}

/** Approves, as a person does in a browser, where a line holds an authorize address. */
export async function approve(line: string): Promise<Response | null> {
  const address = authorizeAddress(line);
  if (address === null) {
    return null;
  }
  const query = new URLSearchParams({ payload: grantedPayload(address) });
  return fetch(`${redirectOf(address)}?${query}`);
}

/** A port that is free right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve());
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" ? (address?.port ?? 0) : 0;
}

const REFUSED: Reply = { status: 403, body: { errors: ["not permitted"] } };

const ANSWERS: Readonly<Record<string, (seen: Seen) => Reply>> = {
  "HEAD /user-api-key/new": () => ({ headers: { "auth-api-version": "4" } }),
  "GET /user-api-key/new": ({ path }) => {
    const scopes = new URL(path, "http://x.test").searchParams.get("scopes");
    return scopes
      ?.split(",")
      .every((scope) => /^(?:read|session_info)$/.test(scope))
      ? { status: 302, headers: { location: "/login" } }
      : { body: "unable to issue user API keys" };
  },
  "POST /user-api-key.json": ({ headers, body }) => {
    // What the client under test has just written.
    const asked = JSON.parse(body) as { nonce: string; public_key: string };
    const text = payloadText(GRANTED, asked.nonce);
    return headers["api-key"] === ADMIN_KEY
      ? { body: { payload: encryptAsDiscourse(text, asked.public_key) } }
      : REFUSED;
  },
  "GET /session/current.json": ({ headers }) =>
    headers["user-api-key"] === GRANTED || headers["api-key"] === ADMIN_KEY
      ? { body: { current_user: { id: 3, username: "sam" } } }
      : REFUSED,
  "GET /session/scopes.json": () => ({
    body: {
      scopes: [
        {
          resource: "topics",
          action: "read",
          allowed_parameters: { topic_id: ["7"] },
        },
      ],
    },
  }),
  "GET /admin/site_settings.json": () => ({
    body: {
      site_settings: [
        {
          setting: "allowed_user_api_auth_redirects",
          value: "https://*.example.com/done|app://done",
        },
      ],
    },
  }),
  "OPTIONS /session/current.json": ({ headers }) => ({
    headers: {
      "access-control-allow-origin": "https://good.test",
      "access-control-allow-headers": "Content-Type, User-Api-Key",
      "x-asked": String(headers["origin"]),
    },
  }),
  "POST /user-api-key/revoke.json": () => ({ body: { success: "OK" } }),
};
