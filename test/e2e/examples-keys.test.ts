import { startAuthorization } from "#client";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectBrowser } from "./support/connect-browser.ts";
import {
  type ExampleSite,
  openExampleSite,
  PORT,
} from "./support/example-site.ts";
import { LANGUAGES } from "./support/examples.ts";
import { Visitor } from "./support/forum.ts";

const SAM = { username: "sam", password: "password-of-sam-1" };

let site: ExampleSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openExampleSite(), connectBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("get-a-key", () => {
  test.each(LANGUAGES)("by %s", async (language) => {
    const visitor = await Visitor.arrive(browser);
    const example = site.start("get-a-key", language, { PORT });
    await visitor.open(await example.address, SAM.username, SAM.password);
    await visitor.authorize();
    if (language !== "node") {
      example.paste(`${await visitor.shownPayload()}\n\n`);
    }
    const { code, out, said } = await example.ended;
    expect(code, said).toBe(0);
    expect(out).toMatch(/^[0-9a-f]{32}$/);
    expect(await site.nameOf(out)).toBe("sam");
    await visitor.leave();
  });

  test.each(["curl", "python"] as const)(
    "by %s, where the answer is to somebody else's request",
    async (language) => {
      const foreign = Buffer.alloc(256, 1).toString("base64");
      const example = site.start("get-a-key", language);
      await example.address;
      example.paste(`${foreign}\n\n`);
      const { code, out } = await example.ended;
      expect(code).not.toBe(0);
      expect(out).toBe("");
    }
  );

  test("by curl, where a scope isn't allowed", async () => {
    const { code, out, said } = await site.run("get-a-key", "curl", {
      SCOPES: "session_info,everything",
    });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(said).toContain("answers 403");
    expect(said).toContain("everything");
  });

  test("by a page in a browser", async () => {
    const visitor = await Visitor.arrive(browser);
    const { page } = visitor;
    const { url } = await startAuthorization({
      site: site.forum.address,
      scopes: ["session_info"],
      applicationName: "To log in",
    });
    await visitor.open(url, SAM.username, SAM.password);

    await page.goto(`${site.origin}/get-a-key/browser.html`);
    await page.getByLabel("Forum").fill(site.forum.address);
    await page.getByRole("button", { name: "Connect" }).click();
    await visitor.authorize();
    await page.getByText("may read notifications of sam").waitFor();
    expect(page.url()).toBe(`${site.origin}/get-a-key/browser.html`);
    await visitor.leave();
  });
});

describe("key-for-a-user-by-rest", () => {
  const guide = "key-for-a-user-by-rest";

  test.each(LANGUAGES)("by %s", async (language) => {
    const env = { DISCOURSE_API_KEY: site.forum.adminKey, AS: "mia" };
    const { code, out, said } = await site.run(guide, language, env);
    expect(code, said).toBe(0);
    expect(await site.nameOf(out)).toBe("mia");
  });

  test.each(LANGUAGES)("by %s, where it is refused", async (language) => {
    const env = { DISCOURSE_API_KEY: site.forum.adminKey, AS: "sam" };
    const scope = await site.run(guide, language, {
      ...env,
      SCOPES: "everything",
    });
    expect({ code: scope.code, out: scope.out }).toEqual({ code: 1, out: "" });
    expect(scope.said).toContain("allow_user_api_key_scopes");

    const nobody = await site.run(guide, language, {
      ...env,
      AS: "nobody-here",
    });
    expect({ code: nobody.code, out: nobody.out }).toEqual({
      code: 1,
      out: "",
    });
    expect(nobody.said).toContain("not permitted");
  });
});
