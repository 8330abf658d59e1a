import { connect } from "#client";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { CREDENTIALS, SECRET } from "./credentials.ts";
import { fakeSite } from "./fake-site.ts";
import { thrown } from "./thrown.ts";

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

function printedAs(value: unknown): string {
  return [
    inspect(value, { depth: null, showHidden: true }),
    JSON.stringify(value),
    String(value),
    value instanceof Error ? `${value.stack} ${inspect(value.cause)}` : "",
  ].join("\n");
}
