import { connect } from "#client";
import { describe, expect, test } from "vitest";
import { fakeClock } from "./fake-clock.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

describe("rate limits", () => {
  test("are waited out as Retry-After says", async () => {
    const clock = fakeClock();
    const told: [number, string][] = [];
    const date = new Date(clock.now() + 5000).toUTCString();
    const site = await fakeSite((_, times) =>
      times > 2
        ? { body: { ok: true } }
        : { status: 429, headers: { "retry-after": times === 1 ? "12" : date } }
    );
    const connection = connect({
      site: site.address,
      clock,
      onWait: (...wait) => told.push(wait),
    });
    const { body } = await connection.request("PUT", "/a.json", {
      body: { a: 1 },
    });
    expect(body).toEqual({ ok: true });
    expect(clock.waits).toEqual([12_000, 1000]);
    expect(told[0]).toEqual([12, "PUT /a.json"]);
    expect(site.seen.map((call) => call.body)).toEqual(
      Array(3).fill('{"a":1}')
    );
  });

  test("are given up after so many tries", async () => {
    const clock = fakeClock();
    const limited = { status: 429, headers: { "retry-after": "2" } };
    const site = await fakeSite(() => limited);
    const connection = connect({ site: site.address, clock, tries: 3 });
    const error = await thrown(connection.request("GET", "/a.json"));
    expect(error).toMatchObject({ code: "rate_limited", retryAfter: 2 });
    expect(site.seen).toHaveLength(3);
  });

  test("are given up at once where the wait is too long", async () => {
    const clock = fakeClock();
    const limited = { status: 429, headers: { "retry-after": "40000" } };
    const site = await fakeSite(() => limited);
    const connection = connect({ site: site.address, clock });
    const error = await thrown(connection.request("GET", "/a.json"));
    expect(error).toMatchObject({ retryAfter: 40_000 });
    expect(clock.waits).toEqual([]);
  });

  test("waiting ends with the signal", async () => {
    const limited = { status: 429, headers: { "retry-after": "60" } };
    const site = await fakeSite(() => limited);
    const stop = new AbortController();
    const connection = connect({
      site: site.address,
      onWait: () => stop.abort(new Error("enough")),
    });
    const { signal } = stop;
    const call = connection.request("GET", "/a.json", { signal });
    await expect(call).rejects.toThrow("enough");
  });
});
