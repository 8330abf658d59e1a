import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOON } from "../site.ts";
import { ASK, type Newer, openNewer } from "./newer.ts";

let newer: Newer;

beforeAll(async () => {
  newer = await openNewer();
}, 120_000);

afterAll(() => newer.site.data.close());

describe("newer versions", () => {
  test.each<[string, number, () => Promise<{ status: number }>]>([
    [
      "requests of devices",
      20,
      () => newer.program("/user-api-key/device.json", ASK),
    ],
    [
      "polls",
      60,
      () =>
        newer.program("/user-api-key/device/poll.json", { device_code: "0" }),
    ],
    [
      "typed codes",
      10,
      () => newer.post("/user-api-key/activate.json", { code: "BADCODE1" }),
    ],
  ])("limit %s to %i a minute", async (_, most, call) => {
    newer.site.clock.now = new Date(
      newer.site.clock.now.getTime() + 86_400_000
    );
    for (let count = 0; count < most; count++) {
      expect((await call()).status).toBe(200);
    }
    expect((await call()).status).toBe(429);
    newer.site.clock.now = NOON;
  });
});
