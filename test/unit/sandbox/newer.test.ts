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

const post = async (url: string, fields: Record<string, string>) =>
  talk(
    way(),
    {
      method: "POST",
      url,
      headers: { "X-CSRF-Token": await tokenOf(way(), jar) },
      body: new URLSearchParams(fields),
    },
    jar
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
      expires_at: new Date(NOON.getTime() + 3_600_000).toISOString(),
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
  ])("refuse %o", async (wrong, name) => {
    const answer = await post("/user-api-key.json", { ...ask, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(`: ${name}"`);
  });

  test("give a device its key once its user has agreed", async () => {
    const { body: codes } = await program("/user-api-key/device.json", ask);
    expect(codes).toMatchObject({
      device_code: expect.stringMatching(/^[0-9a-f]{64}$/),
      user_code: expect.stringMatching(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/),
      verification_uri: "http://127.0.0.1:4200/user-api-key/activate",
      expires_in: 600,
      interval: 5,
    });
    const poll = () =>
      program("/user-api-key/device/poll.json", {
        device_code: codes["device_code"],
      });
    expect((await poll()).body).toEqual({ status: "authorization_pending" });

    const entered = await post("/user-api-key/activate", {
      user_code: ` ${codes["user_code"]?.toLowerCase()} `,
    });
    const link = new URL(entered.headers.get("location") ?? "");
    expect(link.href).toBe(codes["verification_uri_with_request"]);
    const page = await talk(
      way(),
      { method: "GET", url: link.pathname + link.search },
      jar
    );
    expect(page.text).toContain("A device");
    const request = link.searchParams.get("request") ?? "";
    const done = await post("/user-api-key/device/authorize", { request });
    expect(done.text).toContain("The device has its key");

    const { body } = await poll();
    expect(body["status"]).toBe("authorized");
    expect(opened(body["payload"] ?? "")).toMatchObject({ nonce: "n1" });
    expect((await poll()).body).toEqual({ status: "expired_token" });
  });

  test("tell a device that its user has said no, or nothing for too long", async () => {
    const start = async () => {
      const { body } = await program("/user-api-key/device.json", ask);
      const url = new URL(body["verification_uri_with_request"] ?? "");
      const request = url.searchParams.get("request") ?? "";
      return { device_code: body["device_code"], request };
    };
    const [denied, forgotten] = [await start(), await start()];
    await post("/user-api-key/device/deny", { request: denied.request });
    const statusOf = async ({ device_code }: typeof denied) =>
      (await program("/user-api-key/device/poll.json", { device_code })).body[
        "status"
      ];
    expect(await statusOf(denied)).toBe("access_denied");
    site.clock.now = new Date(NOON.getTime() + 600_000);
    expect(await statusOf(forgotten)).toBe("expired_token");
    const late = await post("/user-api-key/device/authorize", {
      request: forgotten.request,
    });
    expect(late.status).toBe(404);
    site.clock.now = NOON;
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
