import { connect, probeVersion, revoke, whoAmI } from "#client";
import { describe, expect, test } from "vitest";
import { SECRET } from "./credentials.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

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
