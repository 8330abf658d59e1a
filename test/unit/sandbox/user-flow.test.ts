import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { decrypt, PUBLIC_KEYS } from "../../protocol/keys.ts";
import { type Jar, signIn, talk, tokenOf } from "../../protocol/talk.ts";
import { NOON, openSite, type Site } from "./site.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;

let site: Site;
let jar: Jar;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

beforeEach(async () => {
  site.clock.now = NOON;
  jar = await signIn(way(), "sam");
});

afterAll(() => site.data.close());

const way = () => ({
  base: "http://127.0.0.1:4200",
  adminKey: "the-admin-key",
  fetch: site.fetch,
});

const ask = {
  nonce: "n1",
  scopes: "read",
  application_name: "An app",
  public_key: PUBLIC_KEYS["public_key"] ?? "",
};

async function makeKey(client_id: string, there = way()): Promise<string> {
  const { text } = await talk(
    there,
    {
      method: "POST",
      url: "/user-api-key.json",
      headers: { "X-CSRF-Token": await tokenOf(there, jar) },
      body: new URLSearchParams({ ...ask, client_id }),
    },
    jar
  );
  const { payload } = JSON.parse(text) as { payload: string };
  return (JSON.parse(decrypt(payload)) as { key: string }).key;
}

const read = (key: string, there = way()) =>
  talk(there, {
    method: "GET",
    url: "/session/current.json",
    headers: { "User-Api-Key": key },
  });

const wait = (ms: number) => {
  site.clock.now = new Date(site.clock.now.getTime() + ms);
};

const setting = (name: string, value: string) =>
  site.ask("PUT", `/admin/site_settings/${name}.json`, {
    send: { [name]: value },
  });

describe("the limits of each user's key", () => {
  test("20 calls a minute, refused ones too; other keys are not touched", async () => {
    const key = await makeKey("minute");
    const other = await makeKey("other");
    for (let times = 0; times < 10; times++) {
      expect((await read(key)).status).toBe(200);
      const refused = await talk(way(), {
        method: "POST",
        url: "/posts.json",
        headers: { "User-Api-Key": key },
      });
      expect(refused.status).toBe(403);
    }
    wait(12_000);
    const limited = await read(key);
    expect(limited.status).toBe(429);
    expect(limited.headers.get("retry-after")).toBe("48");
    expect(limited.headers.get("discourse-rate-limit-error-code")).toBe(
      "user_api_key_limiter_60_secs"
    );
    expect(JSON.parse(limited.text)).toMatchObject({
      error_type: "rate_limit",
      extras: { wait_seconds: 48, time_left: "48 seconds" },
    });
    expect((await read(other)).status).toBe(200);
    wait(48_000);
    expect((await read(key)).status).toBe(200);
  });

  test("2880 calls a day, and the day's limit has a code of its own", async () => {
    const few = await openSite({ perUserKey: 100, perUserKeyAndDay: 3 });
    const there = { ...way(), fetch: few.fetch };
    jar = await signIn(there, "sam");
    const key = await makeKey("day", there);
    for (let times = 0; times < 3; times++) {
      expect((await read(key, there)).status).toBe(200);
    }
    few.clock.now = new Date(NOON.getTime() + 2 * 3_600_000);
    const limited = await read(key, there);
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
    const key = await makeKey("idle");
    wait(179 * DAY);
    expect((await read(key)).status).toBe(200);
    wait(179 * DAY);
    expect((await read(key)).status).toBe(200);
    wait(181 * DAY);
    expect((await read(key)).status).toBe(403);
  });

  test("goes on for ever where the setting is 0", async () => {
    await setting("revoke_user_api_keys_unused_days", "0");
    const key = await makeKey("for-ever");
    wait(4000 * DAY);
    expect((await read(key)).status).toBe(200);
    await setting("revoke_user_api_keys_unused_days", "180");
  });
});

describe("a browser", () => {
  const BROWSER = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

  test("is led through log-in to consent, and to the application with its key", async () => {
    const visitor: Jar = new Map();
    const query = new URLSearchParams({
      ...ask,
      client_id: "browser",
      auth_redirect: "discourse://auth_redirect",
    });
    const go = async (method: string, url: string, form?: object) =>
      talk(
        way(),
        {
          method,
          url,
          headers: BROWSER,
          ...(form
            ? { body: new URLSearchParams(form as Record<string, string>) }
            : {}),
        },
        visitor
      );
    const asked = await go("GET", `/user-api-key/new?${query}`);
    expect(asked.headers.get("location")).toMatch(/\/login$/);

    const login = await go("GET", "/login");
    expect(login.text).toContain('id="login-account-name"');
    const wrong = await go("POST", "/session", {
      ...fieldsOf(login.text),
      login: "sam",
      password: "wrong",
    });
    expect(wrong.text).toContain("Incorrect username, email or password");
    const back = await go("POST", "/session", {
      ...fieldsOf(wrong.text),
      login: "sam",
      password: "password-of-sam-1",
    });
    expect(back.status).toBe(302);
    const consentUrl = new URL(back.headers.get("location") ?? "");
    expect(consentUrl.pathname).toBe("/user-api-key/new");

    const consent = await go("GET", consentUrl.pathname + consentUrl.search);
    expect(consent.text).toContain("Read everything that you can read");
    const done = await go("POST", "/user-api-key", fieldsOf(consent.text));
    expect(done.status).toBe(302);
    const payload = new URL(done.headers.get("location") ?? "").searchParams;
    expect(JSON.parse(decrypt(payload.get("payload") ?? ""))).toMatchObject({
      nonce: "n1",
    });
  });

  test("sees the apps, revokes one and undoes it", async () => {
    const key = await makeKey("listed");
    const apps = await talk(
      way(),
      { method: "GET", url: "/u/sam/preferences/apps", headers: BROWSER },
      jar
    );
    expect(apps.text).toContain("Revoke access");
    const list = JSON.parse(
      (
        await talk(
          way(),
          { method: "GET", url: "/u/sam/preferences/apps.json" },
          jar
        )
      ).text
    ) as { user_api_keys: { id: number }[] };
    const newest = Math.max(...list.user_api_keys.map(({ id }) => id));
    for (const [action, status] of [
      ["revoke", 403],
      ["undo-revoke", 200],
    ] as const) {
      const changed = await talk(
        way(),
        {
          method: "POST",
          url: `/user-api-key/${action}`,
          headers: BROWSER,
          body: new URLSearchParams({
            ...fieldsOf(apps.text),
            id: String(newest),
            return: "apps",
          }),
        },
        jar
      );
      expect(changed.headers.get("location")).toMatch(/preferences\/apps$/);
      expect((await read(key)).status).toBe(status);
    }
  });

  test("of a page of another origin may call where the site allows it", async () => {
    const origin = "https://app.example";
    const preflight = () =>
      talk(way(), {
        method: "OPTIONS",
        url: "/notifications.json",
        headers: { Origin: origin, "Access-Control-Request-Method": "GET" },
      });
    expect((await preflight()).status).toBe(404);
    await setting("cors_origins", `https://first.example|${origin}`);
    const answer = await preflight();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    const allowed = answer.headers.get("access-control-allow-headers") ?? "";
    expect(allowed.split(", ")).toContain("User-Api-Client-Id");
    expect(allowed.split(", ")).not.toContain("Api-Key");

    const foreign = await talk(way(), {
      method: "GET",
      url: "/session/csrf.json",
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBe(
      "https://first.example"
    );
    await setting("cors_origins", "");
  });

  test("changes a hidden setting on the sandbox's own page", async () => {
    const visitor: Jar = new Map();
    const page = await talk(
      way(),
      { method: "GET", url: "/sandbox/settings", headers: BROWSER },
      visitor
    );
    const saved = await talk(
      way(),
      {
        method: "POST",
        url: "/sandbox/settings",
        headers: BROWSER,
        body: new URLSearchParams({
          ...fieldsOf(page.text),
          setting: "cross_origin_opener_policy_header",
          value: "unsafe-none",
        }),
      },
      visitor
    );
    expect(saved.status).toBe(302);
    const after = await talk(way(), { method: "GET", url: "/login" });
    expect(after.headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
  });
});

describe("a one-time password", () => {
  test("is good for ten minutes", async () => {
    const answer = await talk(
      way(),
      {
        method: "POST",
        url: "/user-api-key/otp",
        headers: { "X-CSRF-Token": await tokenOf(way(), jar) },
        body: new URLSearchParams({
          ...ask,
          auth_redirect: "discourse://auth_redirect",
        }),
      },
      jar
    );
    const address = new URL(answer.headers.get("location") ?? "");
    const otp = decrypt(address.searchParams.get("oneTimePassword") ?? "");
    const page = () =>
      talk(way(), { method: "GET", url: `/session/otp/${otp}` });
    wait(10 * MINUTE - 1);
    expect((await page()).text).toContain("Logging in as sam");
    wait(1);
    expect((await page()).text).toContain("Missing, invalid or expired token");
  });
});

/** The hidden fields of a page's last form. */
function fieldsOf(page: string): Record<string, string> {
  const form = page.slice(page.indexOf("<main"));
  return Object.fromEntries(
    [
      ...form.matchAll(
        /<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g
      ),
    ]
      .filter(([, name]) => name !== "_method")
      .map(([, name = "", value = ""]) => [name, unescaped(value)])
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
