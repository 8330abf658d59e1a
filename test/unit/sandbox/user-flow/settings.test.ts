import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Jar, talk } from "../../../protocol/talk.ts";
import { openSite, type Site } from "../site.ts";
import { BROWSER, fieldsOf, setSetting, wayTo } from "./sam.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(() => site.data.close());

describe("a browser", () => {
  test("of a page of another origin may call where the site allows it", async () => {
    const origin = "https://app.example";
    const preflight = () =>
      talk(wayTo(site), {
        method: "OPTIONS",
        url: "/notifications.json",
        headers: { Origin: origin, "Access-Control-Request-Method": "GET" },
      });
    expect((await preflight()).status).toBe(404);
    await setSetting(site, "cors_origins", `https://first.example|${origin}`);
    const answer = await preflight();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    const allowed = answer.headers.get("access-control-allow-headers") ?? "";
    expect(allowed.split(", ")).toContain("User-Api-Client-Id");
    expect(allowed.split(", ")).not.toContain("Api-Key");

    const foreign = await talk(wayTo(site), {
      method: "GET",
      url: "/session/csrf.json",
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.headers.get("access-control-allow-origin")).toBe(
      "https://first.example"
    );
    await setSetting(site, "cors_origins", "");
  });

  test("changes a hidden setting on the sandbox's own page", async () => {
    const visitor: Jar = new Map();
    const page = await talk(
      wayTo(site),
      { method: "GET", url: "/sandbox/settings", headers: BROWSER },
      visitor
    );
    const saved = await talk(
      wayTo(site),
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
    const after = await talk(wayTo(site), { method: "GET", url: "/login" });
    expect(after.headers.get("cross-origin-opener-policy")).toBe("unsafe-none");
  });
});
