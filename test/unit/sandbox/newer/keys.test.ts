import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { NOON, openSite } from "../site.ts";
import { wayTo } from "../user-flow/sam.ts";
import { ASK, inSeconds, type Newer, opened, openNewer } from "./newer.ts";

let newer: Newer;

beforeAll(async () => {
  newer = await openNewer();
}, 120_000);

afterAll(() => newer.site.data.close());

describe("keys of newer versions", () => {
  test("pad by OAEP, and end a key when its time is over", async () => {
    const { text } = await newer.post("/user-api-key.json", {
      ...ASK,
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
      talk(wayTo(newer.site), {
        method: "GET",
        url: "/session/current.json",
        headers: { "User-Api-Key": String(key) },
      });
    expect((await read()).status).toBe(200);
    newer.site.clock.now = new Date(NOON.getTime() + 3_600_000);
    expect((await read()).status).toBe(403);
    newer.site.clock.now = NOON;
  });

  test.each([
    [{ padding: "none" }, "padding"],
    [{ expires_in_seconds: "soon" }, "expires_in_seconds"],
    [{ expires_in_seconds: "0" }, "expires_in_seconds"],
    [{ expires_in_seconds: "1".repeat(1000) }, "expires_in_seconds"],
  ])("refuse %o", async (wrong, name) => {
    const answer = await newer.post("/user-api-key.json", { ...ASK, ...wrong });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(`: ${name}"`);
  });

  test("show as data what their own page shows, and forbid to keep it", async () => {
    const { padding, ...plain } = ASK;
    const query = new URLSearchParams({ ...plain, scopes: "read,write" });
    const { text, headers } = await newer.get(
      `/user-api-key/new.json?${query}`
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
    const made = await newer.post("/user-api-key.json", {
      ...ASK,
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
      send: ASK,
      headers: {},
    });
    expect(answer.status).toBe(404);
    await old.data.close();
  });
});
