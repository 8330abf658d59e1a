import { connect, createUserKey, revoke, whoAmI } from "#client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDoctorCommand } from "../../lib/cli/commands/doctor.ts";
import { createRevokeCommand } from "../../lib/cli/commands/revoke.ts";
import { createUserKeyCommand } from "../../lib/cli/commands/user-key.ts";
import { createWhoamiCommand } from "../../lib/cli/commands/whoami.ts";
import { thrown } from "../unit/client/thrown.ts";
import { runCommand } from "./support/command.ts";
import { type KeyFolder, openKeyFolder } from "./support/key-folder.ts";
import { type ProtocolSite, protocolSite } from "./support/protocol-site.ts";

/** An address that the site does not allow. */
const REDIRECT = "http://127.0.0.1:41953/callback";

let site: ProtocolSite;
let keys: KeyFolder;

beforeAll(async () => {
  site = await protocolSite();
  keys = openKeyFolder();
}, 120_000);

afterAll(async () => {
  await site?.stop();
  keys?.remove();
});

describe("a user API key by REST", () => {
  test("is made by an admin key without a browser", async () => {
    const env = { DISCOURSE_API_KEY: site.adminKey };
    const { username } = site.member;
    const made = await runCommand(createUserKeyCommand(keys.world(env)), [
      ...["create", site.address, "--as", username, "--account", "rest"],
      ...["--scopes", "session_info,notifications", "--json"],
    ]).ended;
    expect(made.code).toBe(0);
    expect(made.out.join()).not.toContain(site.adminKey);

    const account = [site.address, "--account", "rest"];
    const who = await runCommand(createWhoamiCommand(keys.world()), account)
      .ended;
    expect(who.out.join()).toContain(username);
    const gone = await runCommand(createRevokeCommand(keys.world()), account)
      .ended;
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
    const { code, out } = await runCommand(
      createDoctorCommand(keys.world(env)),
      [
        ...[site.address, "--as", "admin", "--scopes", "read,no_such_scope"],
        ...["--redirect", REDIRECT, "--json"],
      ]
    ).ended;
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
