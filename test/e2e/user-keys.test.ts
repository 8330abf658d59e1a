import { connect, createUserKey, revoke, whoAmI } from "#client";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDoctorCommand } from "../../lib/cli/commands/doctor.ts";
import { createLoginCommand } from "../../lib/cli/commands/login.ts";
import { createOtpCommand } from "../../lib/cli/commands/otp.ts";
import { createRevokeCommand } from "../../lib/cli/commands/revoke.ts";
import { createUserKeyCommand } from "../../lib/cli/commands/user-key.ts";
import { createWhoamiCommand } from "../../lib/cli/commands/whoami.ts";
import { launchBrowser } from "../browser.ts";
import { thrown } from "../unit/client/thrown.ts";
import { runCommand } from "./support/command.ts";
import { Visitor } from "./support/forum.ts";
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
let folder: string;
let allowRedirect: () => Promise<() => Promise<void>>;

beforeAll(async () => {
  [site, browser] = await Promise.all([protocolSite(), launchBrowser()]);
  folder = mkdtempSync(join(tmpdir(), "keys-"));
  allowRedirect = () => addToSetting(site.admin, SETTING, REDIRECT);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As on a machine of its own: no keys but those that the test makes. */
const world = (env = {}) => ({ env, isTerminal: false, keyFolder: folder });

describe("a user API key, from consent to its end", SLOW, () => {
  test("is granted in the browser, kept, used, and revoked", async () => {
    const forget = await allowRedirect();
    const visitor = await Visitor.arrive(browser);
    const { username, password } = site.member;

    const login = runCommand(createLoginCommand(world()), [
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

    const who = await runCommand(createWhoamiCommand(world()), [site.address])
      .ended;
    expect(who.out.join()).toMatch(
      new RegExp(`^${username} \\(id \\d+\\) on `)
    );

    const gone = await runCommand(createRevokeCommand(world()), [site.address])
      .ended;
    expect(gone.code).toBe(0);
    const none = runCommand(createWhoamiCommand(world()), [site.address]).ended;
    await expect(none).rejects.toThrow("no key is kept");
  });

  test("is pasted where the site sends nobody back", async () => {
    const visitor = await Visitor.arrive(browser);
    const { username, password } = site.member;
    const pasted: { tell: (text: string) => void } = { tell: () => {} };
    const text = new Promise<string>((resolve) => (pasted.tell = resolve));

    const login = runCommand(
      createLoginCommand(world()),
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
    const who = await runCommand(createWhoamiCommand(world(env)), [
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
    const login = runCommand(createLoginCommand(world()), [
      ...[site.address, "--scopes", "read", "--port", PORT, "--timeout", "5"],
    ]);
    const { code, said } = await login.ended;
    expect(code).toBe(1);
    expect(said.join("\n")).toContain(SETTING);
    expect(said.join("\n")).toContain(REDIRECT);
  });

  test("isn't asked for where a scope isn't allowed", async () => {
    const login = runCommand(createLoginCommand(world()), [
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
    const otp = runCommand(createOtpCommand(world()), [
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

describe("a user API key by REST", () => {
  test("is made by an admin key without a browser", async () => {
    const env = { DISCOURSE_API_KEY: site.adminKey };
    const { username } = site.member;
    const made = await runCommand(createUserKeyCommand(world(env)), [
      ...["create", site.address, "--as", username, "--account", "rest"],
      ...["--scopes", "session_info,notifications", "--json"],
    ]).ended;
    expect(made.code).toBe(0);
    expect(made.out.join()).not.toContain(site.adminKey);

    const account = [site.address, "--account", "rest"];
    const who = await runCommand(createWhoamiCommand(world()), account).ended;
    expect(who.out.join()).toContain(username);
    const gone = await runCommand(createRevokeCommand(world()), account).ended;
    expect(gone.code).toBe(0);
  });

  test("replaces only the same user's key of the same client", async () => {
    const as = (username: string) =>
      connect({
        site: site.address,
        credentials: { apiKey: site.adminKey, username },
      });
    const asked = { scopes: ["session_info"], applicationName: "Shared" };
    const one = await createUserKey(as("sam"), asked);
    const shared = { ...asked, clientId: one.clientId };
    const other = await createUserKey(as("mia"), shared);
    const again = await createUserKey(as("sam"), shared);
    const holding = (userApiKey: string) =>
      connect({ site: site.address, credentials: { userApiKey } });
    const name = async ({ key }: { key: string }) =>
      (await whoAmI(holding(key))).username;
    expect(await name(other)).toBe("mia");
    expect(await name(again)).toBe("sam");
    expect((await thrown(name(one))).status).toBe(403);
    await Promise.all([other, again].map(({ key }) => revoke(holding(key))));
  });

  test("is refused by name", async () => {
    const connection = connect({
      site: site.address,
      credentials: { apiKey: site.adminKey, username: "sam" },
    });
    const refused = await thrown(
      createUserKey(connection, {
        scopes: ["no_such_scope"],
        applicationName: "x",
      })
    );
    expect(refused).toMatchObject({ code: "scope_not_allowed", status: 403 });
    const nobody = connect({
      site: site.address,
      credentials: { apiKey: site.adminKey, username: "nobody-here" },
    });
    const unknown = await thrown(
      createUserKey(nobody, { scopes: ["read"], applicationName: "x" })
    );
    expect(unknown).toMatchObject({ code: "admin_key_refused", status: 403 });
  });
});

describe("the doctor", () => {
  test("sees what is allowed and what isn't", async () => {
    const env = { DISCOURSE_API_KEY: site.adminKey };
    const { code, out } = await runCommand(createDoctorCommand(world(env)), [
      ...[site.address, "--as", "admin", "--scopes", "read,no_such_scope"],
      ...["--redirect", REDIRECT, "--json"],
    ]).ended;
    expect(code).toBe(1);
    const { checks } = JSON.parse(out.join());
    expect(checks).toContainEqual(
      expect.objectContaining({ subject: "scope read", state: "fine" })
    );
    expect(checks).toContainEqual(
      expect.objectContaining({
        subject: "scope no_such_scope",
        state: "fault",
      })
    );
    expect(checks).toContainEqual(
      expect.objectContaining({
        subject: `redirect ${REDIRECT}`,
        state: "fault",
      })
    );
  });
});

async function* once(text: Promise<string>): AsyncGenerator<string> {
  yield `${await text}\n`;
}
