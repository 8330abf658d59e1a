import { constants, generateKeyPairSync, privateDecrypt } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Jar, signIn, talk, tokenOf } from "../../protocol/talk.ts";
import { NOON, openSite, type Site } from "./site.ts";

const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
});

let site: Site;
let jar: Jar;

beforeAll(async () => {
  site = await openSite({ discourse: "2026" });
  jar = await signIn(way(), "sam");
}, 120_000);

afterAll(() => site.data.close());

const way = () => ({
  base: "http://127.0.0.1:4200",
  adminKey: "the-admin-key",
  fetch: site.fetch,
});

const ask = {
  nonce: "n1",
  scopes: "session_info",
  client_id: "device",
  application_name: "A device",
  public_key: publicKey.export({ type: "spki", format: "pem" }).toString(),
  padding: "oaep",
};

const post = async (
  url: string,
  fields: Record<string, string>,
  by: Jar = jar
) =>
  talk(
    way(),
    {
      method: "POST",
      url,
      headers: { "X-CSRF-Token": await tokenOf(way(), by) },
      body: new URLSearchParams(fields),
    },
    by
  );

/** As a program without cookies asks. */
const program = async (url: string, body: object) => {
  const answer = await talk(way(), {
    method: "POST",
    url,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    body: JSON.parse(answer.text) as Record<string, string>,
  };
};

const opened = (payload: string) =>
  JSON.parse(
    privateDecrypt(
      {
        key: privateKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: "sha1",
      },
      Buffer.from(payload, "base64")
    ).toString()
  ) as Record<string, unknown>;

/** So many seconds from now, as Ruby writes a time. */
const inSeconds = (seconds: number) =>
  new Date(NOON.getTime() + seconds * 1000).toISOString().replace(".000Z", "Z");

/** A device's codes, and the token in the link that it shows. */
const start = async (more: object = {}) => {
  const { body } = await program("/user-api-key/device.json", {
    ...ask,
    ...more,
  });
  const link = new URL(body["verification_uri_with_request"] ?? "");
  return {
    device_code: body["device_code"] ?? "",
    code: body["user_code"] ?? "",
    request: link.searchParams.get("request") ?? "",
    body,
  };
};

/** What a user's browser gets as data. */
const step = async (url: string, fields: Record<string, string>, by = jar) => {
  const { text } = await post(url, fields, by);
  return JSON.parse(text) as Record<string, unknown>;
};

const statusOf = async (device_code: string) =>
  (await program("/user-api-key/device/poll.json", { device_code })).body[
    "status"
  ];

describe("newer versions of Discourse", () => {
  test("say that devices can ask", async () => {
    const { headers } = await talk(way(), {
      method: "HEAD",
      url: "/user-api-key/new",
    });
    expect(headers.get("auth-api-device-code")).toBe("true");
  });

  test("pad by OAEP, and end a key when its time is over", async () => {
    const { text } = await post("/user-api-key.json", {
      ...ask,
      client_id: "short-lived",
      expires_in_seconds: "3600",
    });
    const { payload } = JSON.parse(text) as { payload: string };
    const { key, ...rest } = opened(payload);
    expect(rest).toEqual({
      nonce: "n1",
      push: false,
      api: 4,
      expires_at: inSeconds(3600),
    });
    const read = () =>
      talk(way(), {
        method: "GET",
        url: "/session/current.json",
        headers: { "User-Api-Key": String(key) },
      });
    expect((await read()).status).toBe(200);
    site.clock.now = new Date(NOON.getTime() + 3_600_000);
    expect((await read()).status).toBe(403);
    site.clock.now = NOON;
  });

  test.each([
    [{ padding: "none" }, "padding"],
    [{ expires_in_seconds: "soon" }, "expires_in_seconds"],
    [{ expires_in_seconds: "0" }, "expires_in_seconds"],
    [{ expires_in_seconds: "1".repeat(1000) }, "expires_in_seconds"],
  ])("refuse %o", async (wrong, name) => {
    const answer = await post("/user-api-key.json", { ...ask, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(`: ${name}"`);
  });

  test.each<[string, object, number, string]>([
    ["a scope that the site does not list", { scopes: "admin" }, 403, "scope"],
    ["one-time passwords", { scopes: "one_time_password" }, 400, "scopes"],
    ["a bad public key", { public_key: "none" }, 400, "public_key"],
    ["a nonce beyond all measure", { nonce: "x".repeat(150) }, 400, "OAEP"],
    [
      "a nonce too long for the older padding, too",
      { nonce: "x".repeat(200), padding: null },
      400,
      "PKCS#1",
    ],
    [
      "a name beyond all measure",
      { application_name: "x".repeat(201) },
      400,
      "application_name",
    ],
    ["a life of years", { expires_in_seconds: 366 * 86_400 }, 400, "expires"],
  ])("give no device a key for %s", async (_, wrong, status, words) => {
    const answer = await program("/user-api-key/device.json", {
      ...ask,
      ...wrong,
    });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  test.each(["device", "device/poll"])(
    "take no form where a device asks: %s",
    async (path) => {
      const answer = await talk(way(), {
        method: "POST",
        url: `/user-api-key/${path}.json`,
        body: new URLSearchParams(ask),
      });
      expect(answer.status).toBe(403);
    }
  );

  test("give a device its key once its user has typed the code", async () => {
    const { body, code, device_code } = await start({
      expires_in_seconds: 86_400,
    });
    expect(body).toMatchObject({
      device_code: expect.stringMatching(/^[0-9a-f]{64}$/),
      user_code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
      verification_uri: "http://127.0.0.1:4200/user-api-key/activate",
      verification_uri_with_request: expect.stringMatching(
        /activate\?request=[-_A-Za-z0-9]{8}$/
      ),
      expires_in: 600,
      interval: 5,
    });
    expect(await statusOf(device_code)).toBe("authorization_pending");

    const asked = await step("/user-api-key/activate.json", {
      code: ` ${code.toLowerCase().replace("-", "")} `,
    });
    expect(asked).toMatchObject({
      state: "authorize",
      request_token: null,
      no_trust_level: false,
      device_auth: {
        application_name: "A device",
        write_scope: false,
        unregistered_client: true,
        expires_at: inSeconds(86_400),
      },
      current_user: { username: "sam" },
    });
    const done = await step("/user-api-key/device/authorize.json", {
      approval_token: String(asked["approval_token"]),
    });
    expect(done).toEqual({ state: "complete", denied: false });

    const { body: polled } = await program("/user-api-key/device/poll.json", {
      device_code,
    });
    expect(polled["status"]).toBe("authorized");
    expect(opened(polled["payload"] ?? "")).toMatchObject({
      nonce: "n1",
      expires_at: inSeconds(86_400),
    });
    expect(await statusOf(device_code)).toBe("expired_token");
  });

  test("ask for the code of whoever comes by a link, too", async () => {
    const { request, code, device_code } = await start();
    const page = await talk(
      way(),
      { method: "GET", url: `/user-api-key/activate?request=${request}` },
      jar
    );
    expect(page.text).toContain("A device");
    expect(page.text).not.toContain(code);
    const authorize = (typed: string) =>
      step("/user-api-key/device/authorize.json", { request, code: typed });
    expect(await authorize("BADCODE1")).toMatchObject({
      state: "authorize",
      invalid_code: true,
      request_token: request,
    });
    expect(await statusOf(device_code)).toBe("authorization_pending");
    expect(await authorize(code)).toMatchObject({ state: "complete" });
    expect(await statusOf(device_code)).toBe("authorized");
  });

  test("let nobody decide on a code that another user has typed", async () => {
    const { request, code, device_code } = await start();
    const other = await signIn(way(), "alex");
    const { approval_token } = await step("/user-api-key/activate.json", {
      code,
    });
    const expired = { state: "enter_code", expired_code: true };
    for (const [path, fields] of [
      ["activate", { code }],
      ["device/authorize", { request, code }],
      ["device/authorize", { approval_token: String(approval_token) }],
      ["device/deny", { approval_token: String(approval_token) }],
    ] as const) {
      expect(await step(`/user-api-key/${path}.json`, fields, other)).toEqual(
        expired
      );
    }
    // A link alone is not enough to say no, either.
    expect(await step("/user-api-key/device/deny.json", { request })).toEqual(
      expired
    );
    expect(await statusOf(device_code)).toBe("authorization_pending");
  });

  test("tell a device that its user has said no, or nothing for too long", async () => {
    const [denied, forgotten] = [await start(), await start()];
    const { approval_token } = await step("/user-api-key/activate.json", {
      code: denied.code,
    });
    const done = await step("/user-api-key/device/deny.json", {
      approval_token: String(approval_token),
    });
    expect(done).toEqual({ state: "complete", denied: true });
    expect(await statusOf(denied.device_code)).toBe("access_denied");
    site.clock.now = new Date(NOON.getTime() + 600_000);
    expect(await statusOf(forgotten.device_code)).toBe("expired_token");
    site.clock.now = NOON;
  });

  test("keep codes out of addresses, and tell strangers to sign in", async () => {
    const withCode = await talk(
      way(),
      { method: "GET", url: "/user-api-key/activate?code=ABCD-2345" },
      jar
    );
    expect(withCode.headers.get("location")).toMatch(/\/activate$/);
    const stranger: Jar = new Map();
    const sent = await talk(
      way(),
      { method: "GET", url: "/user-api-key/activate?request=a1b2c3d4&code=x" },
      stranger
    );
    expect(sent.headers.get("location")).toMatch(/\/login$/);
    expect([...stranger.values()].map(decodeURIComponent)).toContain(
      "/user-api-key/activate?request=a1b2c3d4"
    );
  });

  test.each<[string, number, () => Promise<{ status: number }>]>([
    [
      "requests of devices",
      20,
      () => program("/user-api-key/device.json", ask),
    ],
    [
      "polls",
      60,
      () => program("/user-api-key/device/poll.json", { device_code: "0" }),
    ],
    [
      "typed codes",
      10,
      () => post("/user-api-key/activate.json", { code: "BADCODE1" }),
    ],
  ])("limit %s to %i a minute", async (_, most, call) => {
    site.clock.now = new Date(site.clock.now.getTime() + 86_400_000);
    for (let count = 0; count < most; count++) {
      expect((await call()).status).toBe(200);
    }
    expect((await call()).status).toBe(429);
    site.clock.now = NOON;
  });

  test("show as data what their own page shows, and forbid to keep it", async () => {
    const { padding, ...plain } = ask;
    const query = new URLSearchParams({ ...plain, scopes: "read,write" });
    const { text, headers } = await talk(
      way(),
      { method: "GET", url: `/user-api-key/new.json?${query}` },
      jar
    );
    expect(JSON.parse(text)).toMatchObject({
      state: "ready",
      application_name: "A device",
      write_scope: true,
      padding: null,
      expires_at: null,
      current_user: { username: "sam" },
    });
    expect(headers.get("cache-control")).toBe("no-store");
    const made = await post("/user-api-key.json", {
      ...ask,
      padding,
      auth_redirect: "discourse://auth_redirect",
    });
    expect(JSON.parse(made.text)).toEqual({
      redirect_url: expect.stringMatching(
        /^discourse:\/\/auth_redirect\?payload=/
      ),
    });
  });

  test("know nothing of it in 3.5", async () => {
    const old = await openSite();
    const answer = await old.ask("POST", "/user-api-key/device.json", {
      send: ask,
      headers: {},
    });
    expect(answer.status).toBe(404);
    await old.data.close();
  });
});
