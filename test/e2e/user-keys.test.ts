import { connect, revoke, whoAmI } from "#client";
import { statSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLoginCommand } from "../../lib/cli/commands/login.ts";
import { createOtpCommand } from "../../lib/cli/commands/otp.ts";
import { createRevokeCommand } from "../../lib/cli/commands/revoke.ts";
import { createWhoamiCommand } from "../../lib/cli/commands/whoami.ts";
import { thrown } from "../unit/client/thrown.ts";
import { runCommand } from "./support/command.ts";
import { connectBrowser } from "./support/connect-browser.ts";
import { Visitor } from "./support/forum.ts";
import { type KeyFolder, openKeyFolder } from "./support/key-folder.ts";
import {
  addToSetting,
  type ProtocolSite,
  protocolSite,
} from "./support/protocol-site.ts";

/** A fixed port, so that the site allows one exact redirect. */
const PORT = "41953";
const REDIRECT = `http://127.0.0.1:${PORT}/callback`;
/** A real Discourse on a busy machine takes its time for a page. */
const SLOW = { timeout: 180_000 };

const SETTING = "allowed_user_api_auth_redirects";

let site: ProtocolSite;
let browser: Browser;
let keys: KeyFolder;
let allowRedirect: () => Promise<() => Promise<void>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([protocolSite(), connectBrowser()]);
  keys = openKeyFolder();
  allowRedirect = () => addToSetting(site.admin, SETTING, REDIRECT);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  keys?.remove();
});

describe("a user API key, from consent to its end", SLOW, () => {
  test("is granted in the browser, kept, used, and revoked", async () => {
    const forget = await allowRedirect();
    const visitor = await Visitor.arrive(browser);
    const { username, password } = site.member;

    const login = runCommand(createLoginCommand(keys.world()), [
      ...[site.address, "--scopes", "session_info,notifications"],
      ...["--port", PORT, "--name", "Flow test", "--json"],
    ]);
    await visitor.open(await login.address, username, password);
    expect(await visitor.scopes()).toMatch(/session info/i);
    await visitor.authorize();
    const { code, out } = await login.ended;
    expect(code).toBe(0);
    const kept = JSON.parse(out.join());
    expect(kept).toMatchObject({
      username,
      scopes: ["session_info", "notifications"],
    });
    expect(out.join()).not.toContain('"key"');
    expect(statSync(kept.file).mode % 0o1000).toBe(0o600);
    await visitor.leave();
    await forget();

    const who = await runCommand(createWhoamiCommand(keys.world()), [
      site.address,
    ]).ended;
    expect(who.out.join()).toMatch(
      new RegExp(`^${username} \\(id \\d+\\) on `)
    );

    const gone = await runCommand(createRevokeCommand(keys.world()), [
      site.address,
    ]).ended;
    expect(gone.code).toBe(0);
    const none = runCommand(createWhoamiCommand(keys.world()), [
      site.address,
    ]).ended;
    await expect(none).rejects.toThrow("no key is kept");
  });

  test("is pasted where the site sends nobody back", async () => {
    const visitor = await Visitor.arrive(browser);
    const { username, password } = site.member;
    const pasted: { tell: (text: string) => void } = { tell: () => {} };
    const text = new Promise<string>((resolve) => (pasted.tell = resolve));

    const login = runCommand(
      createLoginCommand(keys.world()),
      [site.address, "--scopes", "session_info", "--paste", "--print"],
      once(text)
    );
    await visitor.open(await login.address, username, password);
    await visitor.authorize();
    pasted.tell(await visitor.shownPayload());
    const { code, out } = await login.ended;
    expect(code).toBe(0);
    expect(out).toHaveLength(1);
    const [userApiKey = ""] = out;

    const connection = connect({
      site: site.address,
      credentials: { userApiKey },
    });
    expect((await whoAmI(connection)).username).toBe(username);
    const env = { DISCOURSE_USER_API_KEY: userApiKey };
    const who = await runCommand(createWhoamiCommand(keys.world(env)), [
      site.address,
    ]).ended;
    expect(who.code).toBe(0);
    for (const [method, path] of [
      ["GET", "/notifications.json"],
      ["POST", "/posts.json"],
    ] as const) {
      const refusal = await thrown(connection.request(method, path));
      expect(refusal.status).toBe(403);
      expect(refusal.code).toMatch(/^(?:user_key_refused|scope_missing)$/);
    }
    await revoke(connection);
    const refusal = await thrown(whoAmI(connection));
    expect(refusal).toMatchObject({ code: "user_key_refused", status: 403 });
    await visitor.leave();
  });

  test("never comes into being where the redirect isn't allowed", async () => {
    const login = runCommand(createLoginCommand(keys.world()), [
      ...[site.address, "--scopes", "read", "--port", PORT, "--timeout", "5"],
    ]);
    const { code, said } = await login.ended;
    expect(code).toBe(1);
    expect(said.join("\n")).toContain(SETTING);
    expect(said.join("\n")).toContain(REDIRECT);
  });

  test("isn't asked for where a scope isn't allowed", async () => {
    const login = runCommand(createLoginCommand(keys.world()), [
      ...[site.address, "--scopes", "session_info,no_such_scope", "--json"],
    ]);
    const { code, out } = await login.ended;
    expect(code).toBe(1);
    expect(JSON.parse(out.join()).error.message).toContain(
      "add `no_such_scope` to the setting `allow_user_api_key_scopes`"
    );
  });
});

describe("a one-time password", SLOW, () => {
  test("logs another browser in, once", async () => {
    const forget = await allowRedirect();
    const { username, password } = site.member;
    const visitor = await Visitor.arrive(browser);
    const otp = runCommand(createOtpCommand(keys.world()), [
      ...[site.address, "--port", PORT, "--name", "Flow test"],
    ]);
    await visitor.open(await otp.address, username, password);
    await visitor.authorize();
    const { code, out } = await otp.ended;
    expect(code).toBe(0);
    const [address = ""] = out;
    expect(address).toContain("/session/otp/");
    await visitor.leave();

    const stranger = await Visitor.arrive(browser);
    expect(await stranger.username(site.address)).toBeNull();
    await stranger.logInByAddress(address);
    expect(await stranger.username(site.address)).toBe(username);
    await stranger.leave();

    const late = await Visitor.arrive(browser);
    await late.page.goto(address);
    expect(await late.page.locator("body").innerText()).toMatch(
      /missing, invalid or expired/i
    );
    expect(await late.username(site.address)).toBeNull();
    await late.leave();
    await forget();
  });
});

async function* once(text: Promise<string>): AsyncGenerator<string> {
  yield `${await text}\n`;
}
