import { describe, expect, test } from "vitest";
import { talk } from "../../../protocol/talk.ts";
import { NOON, openSite } from "../site.ts";
import { forumWithSam, setSetting, signInSam } from "./sam.ts";

const DAY = 86_400_000;

const forum = forumWithSam();

describe("the limits of each user's key", () => {
  test("20 calls a minute, refused ones too; other keys are not touched", async () => {
    const key = await forum.sam.makeKey("minute");
    const other = await forum.sam.makeKey("other");
    for (let times = 0; times < 10; times++) {
      expect((await forum.sam.read(key)).status).toBe(200);
      const refused = await talk(forum.sam.way, {
        method: "POST",
        url: "/posts.json",
        headers: { "User-Api-Key": key },
      });
      expect(refused.status).toBe(403);
    }
    forum.sam.wait(12_000);
    const limited = await forum.sam.read(key);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("48");
    expect(limited.headers.get("discourse-rate-limit-error-code")).toBe(
      "user_api_key_limiter_60_secs"
    );
    expect(JSON.parse(limited.text)).toMatchObject({
      error_type: "rate_limit",
      extras: { wait_seconds: 48, time_left: "48 seconds" },
    });
    expect((await forum.sam.read(other)).status).toBe(200);
    forum.sam.wait(48_000);
    expect((await forum.sam.read(key)).status).toBe(200);
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
    const key = await forum.sam.makeKey("idle");
    forum.sam.wait(179 * DAY);
    expect((await forum.sam.read(key)).status).toBe(200);
    forum.sam.wait(179 * DAY);
    expect((await forum.sam.read(key)).status).toBe(200);
    forum.sam.wait(181 * DAY);
    expect((await forum.sam.read(key)).status).toBe(403);
  });

  test("goes on for ever where the setting is 0", async () => {
    await setSetting(forum.site, "revoke_user_api_keys_unused_days", "0");
    const key = await forum.sam.makeKey("for-ever");
    forum.sam.wait(4000 * DAY);
    expect((await forum.sam.read(key)).status).toBe(200);
    await setSetting(forum.site, "revoke_user_api_keys_unused_days", "180");
  });
});
