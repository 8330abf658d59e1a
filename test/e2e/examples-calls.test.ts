import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connectBrowser } from "./support/connect-browser.ts";
import {
  type ExampleSite,
  openExampleSite,
  POSTS_CREATE,
} from "./support/example-site.ts";
import { LANGUAGES } from "./support/examples.ts";
import { Visitor } from "./support/forum.ts";

let site: ExampleSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openExampleSite(), connectBrowser()]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("read-notifications", () => {
  test.each(LANGUAGES)("by %s, and marks one as read", async (language) => {
    const id = await notify(`A message for ${language}`);
    const env = { DISCOURSE_USER_API_KEY: await site.keyOf("notifications") };
    const before = await site.run("read-notifications", language, env);
    expect(before.code, before.said).toBe(0);
    expect(stateOf(before.out, id)).toBe("unread");
    expect(before.out).toContain(`A message for ${language}`);
    const after = await site.run("read-notifications", language, env, [
      String(id),
    ]);
    expect(stateOf(after.out, id)).toBe("read");
  });

  test.each(LANGUAGES)("by %s, with a key that may not", async (language) => {
    const env = { DISCOURSE_USER_API_KEY: await site.keyOf("session_info") };
    const { code, out, said } = await site.run(
      "read-notifications",
      language,
      env
    );
    expect(code).not.toBe(0);
    expect(said + out).toMatch(/not permitted|403/);
  });
});

describe("post-as-user", () => {
  test.each([
    ["curl", "write"],
    ["node", POSTS_CREATE],
    ["python", POSTS_CREATE],
  ] as const)("by %s with the scope %s", async (language, scope) => {
    const key = await site.keyOf(scope, "session_info");
    const env = { DISCOURSE_USER_API_KEY: key };
    const raw = `This is a post that ${language} has written.`;
    const { code, out, said } = await site.run("post-as-user", language, env, [
      ...["2", raw],
    ]);
    expect(code, said).toBe(0);
    if (language === "curl") {
      expect(JSON.parse(out)).toMatchObject({ username: "sam", topic_id: 2 });
    } else {
      expect(out).toMatch(new RegExp(`^${site.forum.address}/t/2/\\d+$`));
    }

    const short = await site.run("post-as-user", language, env, ["2", "No"]);
    expect(short.code).not.toBe(0);
    expect(short.said + short.out).toContain("Body is too short");
  });
});

describe("bots-and-rate-limits", () => {
  test.each(LANGUAGES)("by %s", async (language) => {
    const key = await site.keyOf("notifications");
    site.forum.holdTime();
    const calls = Array.from({ length: 20 }, () =>
      site.by(key).request("GET", "/notifications/totals.json")
    );
    await Promise.all(calls);
    site.forum.wait(58);
    const { code, out, said } = await site.run(
      "bots-and-rate-limits",
      language,
      {
        DISCOURSE_USER_API_KEY: key,
        TIMES: "2",
      }
    );
    expect(code, said).toBe(0);
    expect(out).toBe("2 calls");
    if (language !== "curl") {
      expect(said).toMatch(/waiting 2 s/);
    }
  });
});

describe("browser-and-cors", () => {
  test("a user key passes, an admin key and a foreign page don't", async () => {
    const key = await site.keyOf("session_info");
    const visitor = await Visitor.arrive(browser);
    const { page } = visitor;
    const call = async (from: string, button: string, secret: string) => {
      await page.goto(`${from}/browser-and-cors/index.html`);
      await page.getByLabel("Forum").fill(site.forum.address);
      await page.getByLabel("Key", { exact: true }).fill(secret);
      await page.getByRole("button", { name: button }).click();
      const output = page.locator("output:not(:empty)");
      return output.innerText();
    };
    expect(await call(site.origin, "Call with a user key", key)).toBe(
      "The key acts as sam."
    );
    expect(await call(site.origin, "Call with a user key", "wrong")).toBe(
      "The forum answers 403."
    );
    expect(
      await call(site.origin, "Call with an admin key", site.forum.adminKey)
    ).toBe("The browser lets this page send no Api-Key to that forum.");
    expect(await call(site.foreignOrigin, "Call with a user key", key)).toBe(
      "The browser lets this page send no User-Api-Key to that forum."
    );
    await visitor.leave();
  });
});

describe("an example that lacks a key", () => {
  test.each([
    ["read-notifications", "DISCOURSE_USER_API_KEY"],
    ["post-as-user", "DISCOURSE_USER_API_KEY"],
    ["bots-and-rate-limits", "DISCOURSE_USER_API_KEY"],
    ["key-for-a-user-by-rest", "DISCOURSE_API_KEY"],
  ])("%s names %s", async (guide, variable) => {
    for (const language of LANGUAGES) {
      const { code, out, said } = await site.run(guide, language, {}, [
        "2",
        "",
      ]);
      expect(code).not.toBe(0);
      expect(out).toBe("");
      expect(said.trim().split("\n")).toHaveLength(1);
      expect(said.toLowerCase()).toContain("set ");
      expect(said).toContain(variable);
    }
  });
});

/** Sends sam a notification. */
async function notify(message: string): Promise<number> {
  const { body } = await site
    .as("admin")
    .request("POST", "/notifications.json", {
      body: {
        notification_type: 14,
        user_id: 3,
        data: JSON.stringify({ message }),
      },
    });
  // The form of Discourse's own answer.
  return (body as { id: number }).id;
}

/** What an example says of a notification, in its own way. */
function stateOf(out: string, id: number): string | undefined {
  if (!out.startsWith("{")) {
    return new RegExp(`^${id} (\\w+) `, "m").exec(out)?.[1];
  }
  const { notifications } = JSON.parse(out) as {
    notifications: { id: number; read: boolean }[];
  };
  const found = notifications.find((one) => one.id === id);
  return found && (found.read ? "read" : "unread");
}
