import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createRevokeCommand } from "../../../../lib/cli/commands/revoke.ts";
import { createUserKeyCommand } from "../../../../lib/cli/commands/user-key.ts";
import { createWhoamiCommand } from "../../../../lib/cli/commands/whoami.ts";
import { ADMIN_KEY, GRANTED, grantingSite } from "./granting-site.ts";
import { emptyWorld, keptFiles, passingFolder, runToEnd } from "./terminal.ts";

describe("a key", () => {
  test("isn't read from a file that others can read", async () => {
    const file = join(passingFolder(), "key");
    writeFileSync(file, GRANTED);
    chmodSync(file, 0o644);
    const run = runToEnd(createWhoamiCommand(emptyWorld()), [
      ...["https://a.test", "--key-file", file],
    ]);
    await expect(run).rejects.toThrow(`chmod 600 ${file}`);
  });

  test("that is wrong isn't quoted", async () => {
    const site = await grantingSite();
    const env = { DISCOURSE_USER_API_KEY: "s3cret-but-wrong" };
    const whoami = createWhoamiCommand(emptyWorld({ env }));
    const { code, out, said } = await runToEnd(whoami, [site.address]);
    expect(code).toBe(1);
    expect(said.join()).toContain("user_key_refused");
    expect([...out, ...said].join()).not.toContain("s3cret");
  });

  test("comes from standard input or a file", async () => {
    const site = await grantingSite();
    const file = join(passingFolder(), "key");
    writeFileSync(file, `${GRANTED}\n`, { mode: 0o600 });
    const whoami = createWhoamiCommand(emptyWorld());
    for (const [source, input] of [
      ["-", GRANTED],
      [file, ""],
    ] as const) {
      const args = [site.address, "--key-file", source];
      expect((await runToEnd(whoami, args, { input })).code).toBe(0);
    }
  });

  test("is made by an admin key, tried, and revoked", async () => {
    const site = await grantingSite();
    const world = emptyWorld({ env: { DISCOURSE_API_KEY: ADMIN_KEY } });
    const made = await runToEnd(createUserKeyCommand(world), [
      ...["create", site.address, "--as", "sam", "--scopes", "read"],
    ]);
    expect(made).toMatchObject({ code: 0, said: [] });
    expect(made.out.join()).not.toContain(GRANTED);
    const who = await runToEnd(createWhoamiCommand(world), [site.address]);
    expect(who.out).toEqual([`sam (id 3) on ${site.address}`]);
    const gone = await runToEnd(createRevokeCommand(world), [site.address]);
    expect(gone.out).toEqual([`revoked: the key on ${site.address}`]);
    expect(keptFiles(world)).toEqual([]);
  });

  test("of an admin shows its user and scopes", async () => {
    const site = await grantingSite();
    const { out } = await runToEnd(
      createWhoamiCommand(emptyWorld()),
      [site.address, "--as", "sam", "--admin-key-file", "-"],
      { input: ADMIN_KEY }
    );
    expect(out).toEqual([
      `sam (id 3) on ${site.address}`,
      "scopes: topics:read",
    ]);
  });
});
