import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decrypt } from "../../../protocol/keys.ts";
import { type Jar, talk } from "../../../protocol/talk.ts";
import { openSite, type Site } from "../site.ts";
import { ASK, BROWSER, fieldsOf, wayTo } from "./sam.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(() => site.data.close());

describe("a browser", () => {
  test("is led through log-in to consent, and to the application with its key", async () => {
    const visitor: Jar = new Map();
    const query = new URLSearchParams({
      ...ASK,
      client_id: "browser",
      auth_redirect: "discourse://auth_redirect",
    });
    const go = async (method: string, url: string, form?: object) =>
      talk(
        wayTo(site),
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
});
