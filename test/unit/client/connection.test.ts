import {
  connect,
  type Credentials,
  probeVersion,
  RefusedError,
  revoke,
  whoAmI,
} from "#client";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import cases from "../../cases/refusals.json" with { type: "json" };
import { fakeClock } from "./fake-clock.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

const SECRET = "s3cret0123456789abcdef0123456789";
const CREDENTIALS: Readonly<Record<string, Credentials>> = {
  user: { userApiKey: SECRET },
  admin: { apiKey: SECRET, username: "sam" },
  none: null,
};

describe("refusals", () => {
  test.each(cases)("$title: $code", async (row) => {
    const site = await fakeSite(() => ({
      status: row.status,
      body: row.text ?? row.body,
      headers: { ...row.headers },
    }));
    const connection = connect({
      site: site.address,
      credentials: CREDENTIALS[row.kind] ?? null,
      tries: 1,
    });
    const error = await thrown(connection.request("POST", "/posts.json"));
    expect(error).toBeInstanceOf(RefusedError);
    expect(error.code).toBe(row.code);
    expect(error.status).toBe(row.status);
    expect(error.advice).toContain(row.advice);
    expect(error.message).toContain(row.message ?? "");
    expect(error.said).toEqual(row.said ?? row.body?.errors);
    expect(error).toMatchObject({ retryAfter: row.retryAfter ?? null });
  });
});

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

describe("secrets", () => {
  test("are nowhere in a connection or its errors", async () => {
    const site = await fakeSite(() => ({
      status: 403,
      body: { errors: [`${SECRET} may not`] },
    }));
    for (const credentials of Object.values(CREDENTIALS)) {
      const connection = connect({ site: site.address, credentials });
      const path = `/a.json?user_api_key=${SECRET}`;
      const error = await thrown(connection.request("GET", path));
      const printed = [connection, ...(credentials ? [error] : [])].map(
        printedAs
      );
      expect(printed.join()).not.toContain(SECRET);
    }
  });

  test("aren't quoted where a header can't carry them", async () => {
    for (const broken of [`${SECRET}\nX: y`, `${SECRET} `, "", "ключ"]) {
      const make = () =>
        connect({
          site: "https://a.test",
          credentials: { userApiKey: broken },
        });
      const error = await thrown(Promise.resolve().then(make));
      expect(error.code).toBe("bad_secret");
      expect(printedAs(error)).not.toContain(SECRET);
    }
  });

  test("aren't in what a broken `fetch` says", async () => {
    const connection = connect({
      site: "https://a.test",
      credentials: { userApiKey: SECRET },
      fetch: () => Promise.reject(new TypeError(`bad header ${SECRET}`)),
    });
    const error = await thrown(connection.request("GET", "/a.json"));
    expect(error.code).toBe("site_unreachable");
    expect(printedAs(error)).not.toContain(SECRET);
  });

  test("don't leave the site", async () => {
    const elsewhere = await fakeSite(() => ({}));
    const site = await fakeSite(({ path }) =>
      path === "/t/1.json"
        ? { status: 301, headers: { location: "/t/a-topic/1.json" } }
        : path === "/t/a-topic/1.json"
          ? { body: { id: 1 } }
          : {
              status: 302,
              headers: { location: `${elsewhere.address}${path}` },
            }
    );
    const connection = connect({
      site: site.address,
      credentials: { userApiKey: SECRET },
    });
    const { body } = await connection.request("GET", "/t/1.json");
    expect(body).toEqual({ id: 1 });

    const error = await thrown(connection.request("GET", "/away"));
    expect(error).toMatchObject({ name: "UnreachableError", code: "moved" });
    expect(error.message).toContain(`${elsewhere.address}/away`);
    const written = await thrown(connection.request("POST", "/t/1.json"));
    expect(written.code).toBe("moved");
    for (const path of [
      "https://a.test/",
      "//a.test/",
      "@a.test/",
      ".a.test",
    ]) {
      const astray = await thrown(connection.request("GET", path));
      expect(astray.code).toMatch(/bad_input|moved/);
    }
    expect(elsewhere.seen).toEqual([]);
  });

  test("don't travel unencrypted", async () => {
    const make = (site: string, allowHttp = false) =>
      Promise.resolve().then(() => connect({ site, allowHttp }).site);
    expect((await thrown(make("http://forum.test"))).code).toBe(
      "insecure_site"
    );
    expect(await make("http://forum.test", true)).toBe("http://forum.test");
    expect(await make("http://localhost:3000/")).toBe("http://localhost:3000");
    expect(await make("https://a.test/forum/")).toBe("https://a.test/forum");
  });
});

describe("a request", () => {
  test("carries the key, the query and the body", async () => {
    const site = await fakeSite(() => ({ body: {} }));
    const connection = connect({
      site: `${site.address}/forum`,
      credentials: { userApiKey: SECRET, clientId: "c1" },
    });
    await connection.request("POST", "/posts.json", {
      query: { a: 1, names: ["x", "y"] },
      body: { raw: "hi" },
    });
    await connection.request("POST", "/posts.json", {
      body: new URLSearchParams({ raw: "hi" }),
    });
    const [json, form] = site.seen;
    expect(json?.path).toBe(
      "/forum/posts.json?a=1&names%5B%5D=x&names%5B%5D=y"
    );
    expect(json?.headers).toMatchObject({
      "user-api-key": SECRET,
      "user-api-client-id": "c1",
      accept: "application/json",
      "content-type": "application/json",
    });
    expect(json?.body).toBe('{"raw":"hi"}');
    expect(form?.headers["content-type"]).toContain("x-www-form-urlencoded");
    expect(form?.body).toBe("raw=hi");
  });

  test("says when nobody answers, and when no Discourse does", async () => {
    const nobody = connect({ site: "http://127.0.0.1:9" });
    expect((await thrown(probeVersion(nobody))).code).toBe("site_unreachable");
    const site = await fakeSite(() => ({ body: "<html>" }));
    const other = connect({ site: site.address });
    expect((await thrown(probeVersion(other))).code).toBe("not_discourse");
    expect((await thrown(whoAmI(other))).code).toBe("not_json");
  });

  test("reads the version and the device flow", async () => {
    const headers = { "auth-api-version": "4", "auth-api-device-code": "true" };
    const site = await fakeSite(() => ({ headers }));
    const version = await probeVersion(connect({ site: site.address }));
    expect(version).toEqual({ version: 4, deviceCode: true });
    expect(site.seen[0]?.method).toBe("HEAD");
  });

  test("strangers learn that no key was seen", async () => {
    const site = await fakeSite(() => ({ status: 404 }));
    const error = await thrown(whoAmI(connect({ site: site.address })));
    expect(error).toMatchObject({ code: "no_key", status: 404 });
  });

  test("revokes another key by its id as text", async () => {
    const site = await fakeSite(() => ({ body: { success: "OK" } }));
    await revoke(connect({ site: site.address }), { id: 7 });
    expect(site.seen[0]?.body).toBe('{"id":"7"}');
  });
});

function printedAs(value: unknown): string {
  return [
    inspect(value, { depth: null, showHidden: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? `${value.stack} ${inspect(value.cause)}` : "",
  ].join("\n");
}
