import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Jar } from "../../../protocol/talk.ts";
import { NOON } from "../site.ts";
import { type Newer, openNewer } from "./newer.ts";

let newer: Newer;

beforeAll(async () => {
  newer = await openNewer();
}, 120_000);

afterAll(() => newer.site.data.close());

describe("users of newer versions decide on a device", () => {
  test("ask for the code of whoever comes by a link, too", async () => {
    const { request, code, device_code } = await newer.start();
    const page = await newer.get(`/user-api-key/activate?request=${request}`);
    expect(page.text).toContain("A device");
    expect(page.text).not.toContain(code);
    const authorize = (typed: string) =>
      newer.step("/user-api-key/device/authorize.json", {
        request,
        code: typed,
      });
    expect(await authorize("BADCODE1")).toMatchObject({
      state: "authorize",
      invalid_code: true,
      request_token: request,
    });
    expect(await newer.statusOf(device_code)).toBe("authorization_pending");
    expect(await authorize(code)).toMatchObject({ state: "complete" });
    expect(await newer.statusOf(device_code)).toBe("authorized");
  });

  test("let nobody decide on a code that another user has typed", async () => {
    const { request, code, device_code } = await newer.start();
    const other = await newer.signIn("alex");
    const { approval_token } = await newer.step("/user-api-key/activate.json", {
      code,
    });
    const expired = { state: "enter_code", expired_code: true };
    for (const [path, fields] of [
      ["activate", { code }],
      ["device/authorize", { request, code }],
      ["device/authorize", { approval_token: String(approval_token) }],
      ["device/deny", { approval_token: String(approval_token) }],
    ] as const) {
      expect(
        await newer.step(`/user-api-key/${path}.json`, fields, other)
      ).toEqual(expired);
    }
    // A link alone is not enough to say no, either.
    expect(
      await newer.step("/user-api-key/device/deny.json", { request })
    ).toEqual(expired);
    expect(await newer.statusOf(device_code)).toBe("authorization_pending");
  });

  test("tell a device that its user has said no, or nothing for too long", async () => {
    const [denied, forgotten] = [await newer.start(), await newer.start()];
    const { approval_token } = await newer.step("/user-api-key/activate.json", {
      code: denied.code,
    });
    const done = await newer.step("/user-api-key/device/deny.json", {
      approval_token: String(approval_token),
    });
    expect(done).toEqual({ state: "complete", denied: true });
    expect(await newer.statusOf(denied.device_code)).toBe("access_denied");
    newer.site.clock.now = new Date(NOON.getTime() + 600_000);
    expect(await newer.statusOf(forgotten.device_code)).toBe("expired_token");
    newer.site.clock.now = NOON;
  });

  test("keep codes out of addresses, and tell strangers to sign in", async () => {
    const withCode = await newer.get("/user-api-key/activate?code=ABCD-2345");
    expect(withCode.headers.get("location")).toMatch(/\/activate$/);
    const stranger: Jar = new Map();
    const sent = await newer.get(
      "/user-api-key/activate?request=a1b2c3d4&code=x",
      stranger
    );
    expect(sent.headers.get("location")).toMatch(/\/login$/);
    expect([...stranger.values()].map(decodeURIComponent)).toContain(
      "/user-api-key/activate?request=a1b2c3d4"
    );
  });
});
