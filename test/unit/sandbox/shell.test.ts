import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { signIn, talk } from "../../protocol/talk.ts";
import { AS_ADMIN, openSite, type Site } from "./site.ts";

const page = {
  page: ({ cookie }: { cookie: string }) =>
    new Response("page", { headers: { "Set-Cookie": cookie } }),
  file: () => null,
};

let site: Site;

beforeAll(async () => {
  site = await openSite({ perMinute: 2, page });
}, 60_000);

afterAll(() => site.data.close());

const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

describe("only this machine is answered", () => {
  test.each([
    ["evil.example", 403],
    ["127.0.0.1.evil.example:4200", 403],
    ["localhost.evil.example", 403],
    ["192.168.0.7:4200", 403],
    ["", 403],
    ["localhost:4200", 200],
    ["127.0.0.1", 200],
    ["[::1]:4200", 200],
  ])("host %o: %i", async (Host, status) => {
    const answer = await site.ask("GET", "/categories.json", {
      headers: { Host },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("access-control-allow-origin")).toBe(null);
  });
});

describe("the browser of the admin", () => {
  async function logIn(): Promise<{ cookie: string; attributes: string }> {
    const answer = await site.ask("GET", "/admin/api/keys/new-scoped", {
      headers: BROWSER,
    });
    expect(answer.text).toBe("page");
    const attributes = answer.headers.get("set-cookie") ?? "";
    return { attributes, cookie: attributes.split(";")[0] ?? "" };
  }

  async function tokenFor(cookie: string): Promise<string> {
    const answer = await site.ask("GET", "/session/csrf.json", {
      headers: { cookie },
    });
    return JSON.parse(answer.text).csrf;
  }

  const write = (headers: Record<string, string>) =>
    site.ask("POST", "/admin/api/keys.json", {
      send: { key: { description: "by page" } },
      headers,
    });

  test("is logged in by the page, by a cookie that no other page can use", async () => {
    const { attributes } = await logIn();
    expect(attributes).toMatch(/; HttpOnly; SameSite=Strict$/);
  });

  test("reads with the cookie, and writes with the token only", async () => {
    const { cookie } = await logIn();
    const read = await site.ask("GET", "/admin/api/keys.json", {
      headers: { cookie },
    });
    expect(read.status).toBe(200);

    const without = await write({ cookie });
    expect(without.status).toBe(403);
    expect(without.text).toBe('["BAD CSRF"]');
    const guessed = await write({ cookie, "X-CSRF-Token": "guess" });
    expect(guessed.status).toBe(403);
    const token = await tokenFor(cookie);
    expect((await write({ cookie, "X-CSRF-Token": token })).status).toBe(200);
  });

  test("is a stranger with a wrong cookie, and a stranger's token is good for nothing", async () => {
    const { cookie } = await logIn();
    const wrong = cookie.replace(/=.*/, "=00");
    const read = await site.ask("GET", "/admin/api/keys.json", {
      headers: { cookie: wrong },
    });
    expect(read.status).toBe(404);
    const token = await tokenFor(wrong);
    expect((await write({ cookie, "X-CSRF-Token": token })).status).toBe(403);
  });

  test("is sent from the home page to the keys; programs are not", async () => {
    const home = await site.ask("GET", "/", { headers: BROWSER });
    expect(home.status).toBe(302);
    expect(home.headers.get("location")).toBe("/admin/api/keys");
    const call = await site.ask("GET", "/admin/api/keys", {
      headers: { Accept: "*/*" },
    });
    expect(call.status).toBe(404);
  });
});

describe("somebody else in the admin's browser", () => {
  const there = () => ({
    base: "http://127.0.0.1:4200",
    adminKey: "the-admin-key",
    fetch: site.fetch,
  });

  test("comes to the start page, and is signed out by the admin's page", async () => {
    const jar = await signIn(there(), "sam");
    const home = await talk(
      there(),
      { method: "GET", url: "/", headers: BROWSER },
      jar
    );
    expect(home.headers.get("location")).toBe("/sandbox");
    const cookies = jar.size;
    await talk(
      there(),
      { method: "GET", url: "/admin/api/keys", headers: BROWSER },
      jar
    );
    // The admin's cookie came, sam's went.
    expect(jar.size).toBe(cookies);
    const keys = await talk(
      there(),
      { method: "GET", url: "/admin/api/keys.json" },
      jar
    );
    expect(keys.status).toBe(200);
  });
});

describe("the limit of all keys together", () => {
  test("refuses the third call in a minute, and counts no refused one", async () => {
    await site.putKey("limited", { scope_mode: "granular", rows: [] });
    const limited = { "Api-Key": "secret-of-limited", "Api-Username": "sam" };
    const call = (headers: Record<string, string> = AS_ADMIN) =>
      site.ask("GET", "/latest.json", { headers });
    for (let times = 0; times < 5; times++) {
      expect((await call(limited)).status).toBe(403);
    }
    expect((await call()).status).toBe(200);
    site.clock.now = new Date(site.clock.now.getTime() + 20_000);
    expect((await call()).status).toBe(200);

    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("40");
    expect(refused.headers.get("discourse-rate-limit-error-code")).toBe(
      "admin_api_key_rate_limit"
    );
    expect(JSON.parse(refused.text)).toEqual({
      errors: [
        "You’ve performed this action too many times. Please wait 40 seconds before trying again.",
      ],
      error_type: "rate_limit",
      extras: { wait_seconds: 40, time_left: "40 seconds" },
    });
    const hidden = await site.ask("GET", "/admin/users/list/all.json");
    expect(hidden.status).toBe(429);

    site.clock.now = new Date(site.clock.now.getTime() + 40_000);
    expect((await call()).status).toBe(200);
    expect((await call()).status).toBe(429);
  });
});

describe("what the sandbox tells", () => {
  test("a line for a request has no query, no header and no body", async () => {
    site.lines.length = 0;
    await site.ask("PUT", "/groups/41/members.json?email=a@b.example", {
      headers: { "Api-Key": "very-secret" },
      body: "usernames=sam",
    });
    expect(site.lines).toHaveLength(1);
    expect(site.lines[0]).toMatch(
      /^PUT \/groups\/41\/members\.json 403 \d+ms$/
    );
  });

  test("a line for a request has no one-time password", async () => {
    site.lines.length = 0;
    const password = "0123456789abcdef0123456789abcdef";
    await site.ask("GET", `/session/otp/${password}`, { headers: {} });
    expect(site.lines.join()).not.toContain(password);
    expect(site.lines[0]).toMatch(/^GET \/session\/otp\/… 200 /);
  });

  test("an error of its own is logged, and answered without its words", async () => {
    const all = vi
      .spyOn(site.data.database, "all")
      .mockRejectedValueOnce(new Error("relation at /home/x, key abc"));
    const answer = await site.ask("GET", "/categories.json", { headers: {} });
    all.mockRestore();
    expect(answer.status).toBe(500);
    expect(JSON.parse(answer.text)).toEqual({
      errors: ["The sandbox failed on this request; its log says more."],
    });
    expect(site.errors).toHaveLength(1);
  });

  test("a body that is too large is refused unread", async () => {
    const answer = await site.ask("POST", "/posts.json", {
      headers: {},
      body: "x".repeat(1024 * 1024 + 1),
    });
    expect(answer.status).toBe(413);
  });
});
