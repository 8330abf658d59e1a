import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { NOON, openSite, type Site } from "../site.ts";
import { type Sam, setSetting, signInSam } from "./sam.ts";

const DAY = 86_400_000;

let site: Site;
let sam: Sam;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

beforeEach(async () => {
  site.clock.now = NOON;
  sam = await signInSam(site);
});

afterAll(() => site.data.close());

describe("the limits of each user's key", () => {
  test("20 calls a minute, refused ones too; other keys are not touched", async () => {
    const key = await sam.makeKey("minute");
    const other = await sam.makeKey("other");
    for (let times = 0; times < 10; times++) {
      expect((await sam.read(key)).status).toBe(200);
      const refused = await talk(sam.way, {
        method: "POST",
        url: "/posts.json",
        headers: { "User-Api-Key": key },
      });
      expect(refused.status).toBe(403);
    }
    sam.wait(12_000);
    const limited = await sam.read(key);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("48");
    expect(limited.headers.get("discourse-rate-limit-error-code")).toBe(
      "user_api_key_limiter_60_secs"
    );
    expect(JSON.parse(limited.text)).toMatchObject({
      error_type: "rate_limit",
      extras: { wait_seconds: 48, time_left: "48 seconds" },
    });
    expect((await sam.read(other)).status).toBe(200);
    sam.wait(48_000);
    expect((await sam.read(key)).status).toBe(200);
  });

  test("2880 calls a day, and the day's limit has a code of its own", async () => {
    const few = await openSite({ perUserKey: 100, perUserKeyAndDay: 3 });
    const there = await signInSam(few);
    const key = await there.makeKey("day");
    for (let times = 0; times < 3; times++) {
      expect((await there.read(key)).status).toBe(200);
    }
    few.clock.now = new Date(NOON.getTime() + 2 * 3_600_000);
    const limited = await there.read(key);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe(String(22 * 3600));
    expect(limited.headers.get("discourse-rate-limit-error-code")).toBe(
      "user_api_key_limiter_1_day"
    );
    expect(limited.text).toContain("22 hours");
    await few.data.close();
  });
});

describe("the life of a key", () => {
  test("ends after 180 days without use", async () => {
    const key = await sam.makeKey("idle");
    sam.wait(179 * DAY);
    expect((await sam.read(key)).status).toBe(200);
    sam.wait(179 * DAY);
    expect((await sam.read(key)).status).toBe(200);
    sam.wait(181 * DAY);
    expect((await sam.read(key)).status).toBe(403);
  });

  test("goes on for ever where the setting is 0", async () => {
    await setSetting(site, "revoke_user_api_keys_unused_days", "0");
    const key = await sam.makeKey("for-ever");
    sam.wait(4000 * DAY);
    expect((await sam.read(key)).status).toBe(200);
    await setSetting(site, "revoke_user_api_keys_unused_days", "180");
  });
});
