import { describe, expect, test } from "vitest";
import type { Command } from "../../../../lib/cli/command.ts";
import { createDoctorCommand } from "../../../../lib/cli/commands/doctor.ts";
import { createExplainUrlCommand } from "../../../../lib/cli/commands/explain-url.ts";
import { createLoginCommand } from "../../../../lib/cli/commands/login.ts";
import { createOtpCommand } from "../../../../lib/cli/commands/otp.ts";
import { createRevokeCommand } from "../../../../lib/cli/commands/revoke.ts";
import { createUserKeyCommand } from "../../../../lib/cli/commands/user-key.ts";
import { createWhoamiCommand } from "../../../../lib/cli/commands/whoami.ts";
import type { World } from "../../../../lib/cli/user-keys/world.ts";
import { fakeSite } from "../../client/fake-site.ts";
import { emptyWorld, runToEnd } from "./terminal.ts";

const COMMANDS: Readonly<Record<string, (world: World) => Command>> = {
  login: createLoginCommand,
  whoami: createWhoamiCommand,
  revoke: createRevokeCommand,
  otp: createOtpCommand,
  "user-key": createUserKeyCommand,
  doctor: createDoctorCommand,
  "explain-url": createExplainUrlCommand,
};

describe("every key command", () => {
  test.each(Object.entries(COMMANDS))("%s explains itself", (name, create) => {
    const { name: title, help } = create(emptyWorld());
    expect(title).toBe(name);
    expect(help).toContain(`Usage: ${name} `);
    expect(help).toContain("--json");
    expect(help).toContain("Exit code: 0 done");
    const widest = Math.max(...help.split("\n").map((line) => line.length));
    expect(widest).toBeLessThanOrEqual(110);
  });

  test.each(Object.entries(COMMANDS))(
    "%s takes no key among its arguments",
    async (_, create) => {
      for (const option of [
        "--key",
        "--api-key",
        "--user-api-key",
        "--token",
      ]) {
        const args = ["a.test", `${option}=s3cret`];
        const run = runToEnd(create(emptyWorld()), args);
        await expect(run).rejects.toThrow("seen by everybody on this machine");
        await expect(run).rejects.not.toThrow("s3cret");
      }
    }
  );
});

describe("the exit code", () => {
  const env = { DISCOURSE_USER_API_KEY: "0123456789abcdef" };

  test.each([
    ["refused", 1, { status: 403 }],
    ["no Discourse", 3, { status: 200, body: "<html>" }],
    [
      "too many requests",
      4,
      { status: 429, headers: { "retry-after": "999" } },
    ],
  ])("%s: %i", async (_, expected, reply) => {
    const site = await fakeSite(() => reply);
    const whoami = createWhoamiCommand(emptyWorld({ env }));
    expect((await runToEnd(whoami, [site.address])).code).toBe(expected);
  });

  test("nobody there: 3, said as JSON", async () => {
    const whoami = createWhoamiCommand(emptyWorld({ env }));
    const { code, out } = await runToEnd(whoami, [
      "http://127.0.0.1:9",
      "--json",
    ]);
    expect(code).toBe(3);
    expect(JSON.parse(out.join()).error.code).toBe("site_unreachable");
  });
});

describe("colours", () => {
  const url = "https://a.test/user-api-key/new";

  test.each([
    ["a terminal", true, {}, [], true],
    ["a pipe", false, {}, [], false],
    ["--json", true, {}, ["--json"], false],
    ["NO_COLOR", true, { NO_COLOR: "1" }, [], false],
    ["a terminal that has none", true, { TERM: "dumb" }, [], false],
  ])("%s", async (_, isTerminal, env, options, isPainted) => {
    const command = createExplainUrlCommand(emptyWorld({ isTerminal, env }));
    const { out } = await runToEnd(command, [url, "--offline", ...options]);
    expect(out.join("\n").includes("\u001b[31m")).toBe(isPainted);
  });
});
