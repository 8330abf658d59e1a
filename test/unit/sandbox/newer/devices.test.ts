import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { wayTo } from "../user-flow/sam.ts";
import { ASK, inSeconds, type Newer, opened, openNewer } from "./newer.ts";

let newer: Newer;

beforeAll(async () => {
  newer = await openNewer();
}, 120_000);

afterAll(() => newer.site.data.close());

describe("a device asks newer versions for a key", () => {
  test("say that devices can ASK", async () => {
    const { headers } = await talk(wayTo(newer.site), {
      method: "HEAD",
      url: "/user-api-key/new",
    });
    expect(headers.get("auth-api-device-code")).toBe("true");
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
    const answer = await newer.program("/user-api-key/device.json", {
      ...ASK,
      ...wrong,
    });
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  test.each(["device", "device/poll"])(
    "take no form where a device asks: %s",
    async (path) => {
      const answer = await talk(wayTo(newer.site), {
        method: "POST",
        url: `/user-api-key/${path}.json`,
        body: new URLSearchParams(ASK),
      });
      expect(answer.status).toBe(403);
    }
  );

  test("give a device its key once its user has typed the code", async () => {
    const { body, code, device_code } = await newer.start({
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
    expect(await newer.statusOf(device_code)).toBe("authorization_pending");

    const asked = await newer.step("/user-api-key/activate.json", {
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
    const done = await newer.step("/user-api-key/device/authorize.json", {
      approval_token: String(asked["approval_token"]),
    });
    expect(done).toEqual({ state: "complete", denied: false });

    const { body: polled } = await newer.program(
      "/user-api-key/device/poll.json",
      {
        device_code,
      }
    );
    expect(polled["status"]).toBe("authorized");
    expect(opened(polled["payload"] ?? "")).toMatchObject({
      nonce: "n1",
      expires_at: inSeconds(86_400),
    });
    expect(await newer.statusOf(device_code)).toBe("expired_token");
  });
});
