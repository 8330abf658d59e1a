import { describe, expect, test } from "vitest";
import { createDoctorCommand } from "../../../../lib/cli/commands/doctor.ts";
import { createExplainUrlCommand } from "../../../../lib/cli/commands/explain-url.ts";
import { ADMIN_KEY, grantingSite } from "./granting-site.ts";
import { emptyWorld, runToEnd } from "./terminal.ts";

describe("the doctor", () => {
  test("explains each failure", async () => {
    const site = await grantingSite();
    const env = { DISCOURSE_API_KEY: ADMIN_KEY };
    const request = `curl -H "Api-Userame: sam" -H 'Api-Key: ${ADMIN_KEY}' "https://a.test/a.json?api_username=sam"`;
    const { code, out } = await runToEnd(
      createDoctorCommand(emptyWorld({ env })),
      [
        ...[site.address, "--scopes", "read,write", "--as", "admin"],
        ...["--redirect", "https://app.test/done"],
        ...["--origin", "https://bad.test", "--request", "-"],
      ],
      { input: request }
    );
    expect(code).toBe(1);
    const text = out.join("\n");
    for (const line of [
      "✓ site: user API keys, protocol version 4",
      "✓ scope read: allowed",
      "✗ scope write: not allowed",
      "✓ admin key: works, as sam",
      "✗ redirect https://app.test/done: not allowed",
      "! redirect entry https://*.example.com/done: its `*`",
      "✗ origin https://bad.test: not allowed: the site answers for https://good.test",
      "✗ header Api-Userame: no header of Discourse",
      "did you mean `Api-Username`?",
      "✗ parameter api_username:",
      "! user: an admin key without a user",
    ]) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain(ADMIN_KEY);
  });

  test("is content where all is well", async () => {
    const site = await grantingSite();
    const { code, out } = await runToEnd(
      createDoctorCommand(emptyWorld()),
      [
        ...[site.address, "--scopes", "read", "--origin", "https://good.test"],
        ...["--request", "-", "--json"],
      ],
      { input: "User-Api-Key: x\nContent-Type: application/json" }
    );
    expect(code).toBe(0);
    expect(JSON.parse(out.join()).checks).toContainEqual({
      subject: "request",
      state: "fine",
      found: "headers are right: User-Api-Key, Content-Type",
      todo: null,
    });
  });
});

describe("explain-url", () => {
  test("asks nobody offline, and the site for its scopes otherwise", async () => {
    const site = await grantingSite();
    const url = `${site.address}/user-api-key/new?scopes=read,write&nonce=1`;
    const command = createExplainUrlCommand(emptyWorld());
    const offline = await runToEnd(command, [url, "--offline"]);
    expect(offline.code).toBe(1);
    expect(offline.out.join("\n")).toContain("✗ client_id = (missing)");
    expect(site.seen).toEqual([]);
    const online = await runToEnd(command, [url]);
    expect(online.out.join("\n")).toContain("It doesn't allow write");
  });

  test("is of use where the site doesn't answer", async () => {
    const url = "http://127.0.0.1:9/user-api-key/new";
    const command = createExplainUrlCommand(emptyWorld());
    const { code, said } = await runToEnd(command, [url]);
    expect(code).toBe(1);
    expect(said.join()).toContain("the site's scopes are unknown");
  });
});
