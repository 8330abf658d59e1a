import {
  authorizeUrl,
  connect,
  createUserKey,
  explainAuthorizeUrl,
  finishAuthorization,
  oneTimeLoginUrl,
  oneTimePasswordUrl,
  probeScopes,
  randomId,
  readRedirect,
  registerClient,
  startAuthorization,
} from "#client";
import { describe, expect, test } from "vitest";
import explained from "../../cases/authorize-urls.json" with { type: "json" };
import { encryptAsDiscourse, payloadText } from "./encrypt.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

const SITE = "https://forum.test";
const KEY = "0123456789abcdef0123456789abcdef";
const ASKED = {
  site: SITE,
  scopes: ["read", "plugin:scope"],
  clientId: "c1",
  nonce: "n1",
  applicationName: "My app & more",
  publicKey: "-----BEGIN PUBLIC KEY-----\nA+B/=\n-----END PUBLIC KEY-----\n",
};

describe("an authorize address", () => {
  test.each([
    ["no scope", { scopes: [] }, "scopes"],
    ["a scope that is two", { scopes: ["read,write"] }, "scopes"],
    ["no nonce", { nonce: "" }, "nonce"],
    ["no client id", { clientId: " " }, "client_id"],
    ["no name", { applicationName: "" }, "application_name"],
    ["no public key", { publicKey: "" }, "public_key"],
    ["no site", { site: "forum.test" }, "forum.test"],
    ["a site with a query", { site: `${SITE}/?a=b` }, "forum.test"],
  ])("isn't made with %s", async (_, wrong, named) => {
    const made = Promise.resolve().then(() =>
      authorizeUrl({ ...ASKED, ...wrong })
    );
    const error = await thrown(made);
    expect(error.name).toBe("MisuseError");
    expect(error.message).toContain(named);
  });

  test("arrives as it was meant", () => {
    const url = new URL(authorizeUrl({ ...ASKED, authRedirect: "app://done" }));
    expect(`${url.origin}${url.pathname}`).toBe(`${SITE}/user-api-key/new`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      application_name: "My app & more",
      auth_redirect: "app://done",
      client_id: "c1",
      nonce: "n1",
      public_key: ASKED.publicKey,
      scopes: "read,plugin:scope",
    });
  });

  test("carries what newer Discourse takes", () => {
    const url = authorizeUrl({
      ...ASKED,
      padding: "oaep",
      expiresInSeconds: 60,
    });
    expect(url).toContain("padding=oaep&expires_in_seconds=60");
  });

  test("ids are random", () => {
    const ids = new Set(Array.from({ length: 100 }, () => randomId()));
    expect(ids.size).toBe(100);
    expect([...ids].every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });
});

describe("an authorization", () => {
  test("ends with the redirect or with what the page shows", async () => {
    const started = await startAuthorization({
      site: SITE,
      scopes: ["read"],
      applicationName: "My app",
      authRedirect: "app://done",
    });
    const publicKey = new URL(started.url).searchParams.get("public_key") ?? "";
    const payload = encryptAsDiscourse(
      payloadText(KEY, started.nonce),
      publicKey
    );
    const password = encryptAsDiscourse("abc123", publicKey);
    const query = new URLSearchParams({ payload, oneTimePassword: password });

    const redirected = await finishAuthorization(
      started,
      `app://done?${query}`
    );
    expect(redirected).toMatchObject({ key: KEY, oneTimePassword: "abc123" });
    expect(redirected.clientId).toBe(started.clientId);
    const pasted = await finishAuthorization(started, payload);
    expect(pasted).toMatchObject({ key: KEY, oneTimePassword: null });
  });

  test("doesn't end with the answer to another", async () => {
    const asked = { site: SITE, scopes: ["read"], applicationName: "My app" };
    const [ours, theirs] = await Promise.all([
      startAuthorization(asked),
      startAuthorization(asked),
    ]);
    const publicKey = new URL(theirs.url).searchParams.get("public_key") ?? "";
    const payload = encryptAsDiscourse(
      payloadText(KEY, theirs.nonce),
      publicKey
    );
    const error = await thrown(finishAuthorization(ours, payload));
    expect(error.code).toBe("payload_not_for_key");
    const late = await thrown(finishAuthorization(ours, "app://done?error=1"));
    expect(late.code).toBe("payload_missing");
  });

  test("reads addresses of every kind", () => {
    for (const start of ["https://a.test/x", "app://done", "/callback", ""]) {
      const { payload } = readRedirect(`${start}?x=1&payload=a%2Bb%0A`);
      expect(payload).toBe("a+b\n");
    }
  });

  test("asks for one-time passwords and uses them", () => {
    const url = oneTimePasswordUrl({ ...ASKED, authRedirect: "app://done" });
    expect(new URL(url).pathname).toBe("/user-api-key/otp");
    const login = oneTimeLoginUrl(`${SITE}/forum`, "abc/..");
    expect(login).toBe(`${SITE}/forum/session/otp/abc%2F..`);
  });
});

describe("a site", () => {
  test("tells strangers which scopes it grants", async () => {
    const site = await fakeSite(({ path }) =>
      path.includes("scopes=read")
        ? { status: 302, headers: { location: "/login" } }
        : { body: "<html>unable to issue user API keys" }
    );
    const connection = connect({ site: site.address });
    const probes = await probeScopes(connection, ["read", "admin"]);
    expect(probes).toEqual([
      { scope: "read", allowed: true },
      { scope: "admin", allowed: false },
    ]);
  });

  test.each([
    ["scope_not_allowed", { status: 200, body: "unable" }],
    ["user_not_allowed", { status: 302, headers: { location: "/login" } }],
  ])("refuses a key by REST without a reason: %s", async (code, consent) => {
    const site = await fakeSite(({ path }) =>
      path.startsWith("/user-api-key.json")
        ? { status: 403, body: { errors: ["not permitted"] } }
        : path.startsWith("/session/current.json")
          ? { body: { current_user: { id: 1, username: "sam" } } }
          : consent
    );
    const credentials = { apiKey: "k", username: "sam" };
    const connection = connect({ site: site.address, credentials });
    const made = createUserKey(connection, {
      scopes: ["x"],
      applicationName: "a",
    });
    expect(await thrown(made)).toMatchObject({ code, status: 403 });
  });

  test("refuses to register a client", async () => {
    const site = await fakeSite(() => ({
      status: 403,
      body: { errors: ["no"] },
    }));
    const error = await thrown(
      registerClient(connect({ site: site.address }), {
        ...ASKED,
        authRedirect: "app://done",
      })
    );
    expect(error.code).toBe("client_refused");
    expect(JSON.parse(site.seen[0]?.body ?? "")).toMatchObject({
      scopes: "read,plugin:scope",
    });
  });
});

describe("an authorize address explained", () => {
  test.each(explained)("$title", async ({ url, verdicts, remarks, hidden }) => {
    const report = await explainAuthorizeUrl(url);
    const found = Object.fromEntries(
      report.parameters
        .filter(({ verdict }) => verdict !== "ok")
        .map(({ name, verdict }) => [name, verdict])
    );
    expect(found).toEqual(verdicts);
    const said = [
      ...report.remarks,
      ...report.parameters.flatMap((each) => each.remarks),
    ].join("\n");
    for (const remark of remarks ?? []) {
      expect(said).toContain(remark);
    }
    expect(JSON.stringify(report)).not.toContain(hidden ?? "\u0000");
  });
});
