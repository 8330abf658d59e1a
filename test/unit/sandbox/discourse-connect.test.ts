import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, type Site } from "./site.ts";

const SECRET = "a-common-secret-1";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(() => site.data.close());

function signed(fields: Record<string, string>, secret = SECRET) {
  const sso = Buffer.from(new URLSearchParams(fields).toString()).toString(
    "base64"
  );
  return { sso, sig: createHmac("sha256", secret).update(sso).digest("hex") };
}

function sync(send: object, key = "the-admin-key") {
  return site.ask("POST", "/admin/users/sync_sso.json", {
    send,
    headers: { "Api-Key": key, "Api-Username": "admin" },
  });
}

async function synced(fields: Record<string, string>) {
  const answer = await sync(signed(fields));
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text);
}

async function set(name: string, value: string): Promise<void> {
  const answer = await site.ask("PUT", `/admin/site_settings/${name}.json`, {
    send: { [name]: value },
  });
  expect(answer.status, answer.text).toBe(200);
}

describe("another site synchronises its users", () => {
  test("not while DiscourseConnect is off", async () => {
    const answer = await sync(signed({ external_id: "77" }));
    expect([answer.status, answer.text]).toEqual([404, ""]);
  });

  test("not without a secret, which everybody could sign with", async () => {
    await set("enable_discourse_connect", "true");
    const fields = { external_id: "77", email: "zoe@example.com" };
    expect((await sync(signed(fields, ""))).status).toBe(422);
    await set("discourse_connect_secret", SECRET);
  });

  test.each([
    ["nothing", {}],
    ["another secret", signed({ external_id: "77" }, "another")],
    ["no signature", { sso: signed({ external_id: "77" }).sso }],
    [
      "a payload of somebody else",
      {
        sso: signed({ external_id: "1" }).sso,
        sig: signed({ external_id: "77" }).sig,
      },
    ],
    [
      "no Base64",
      {
        sso: "{}",
        sig: createHmac("sha256", SECRET).update("{}").digest("hex"),
      },
    ],
  ])("not with %s", async (_, send) => {
    const answer = await sync(send);
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.text)).toEqual({
      failed: "FAILED",
      message: "Login Error",
    });
  });

  test.each(["", "nil", "NULL"])("not with the id %j", async (external_id) => {
    const answer = await sync(signed({ external_id, email: "z@example.com" }));
    expect([answer.status, JSON.parse(answer.text).message]).toEqual([
      422,
      "The `external_id` is required but was blank",
    ]);
  });

  test.each([
    [{ external_id: "77" }, "Validation failed: Primary email is invalid."],
    [
      {
        external_id: "77",
        email: "sam@example.com",
        require_activation: "true",
      },
      "Validation failed: Primary email has already been taken",
    ],
  ])("not without an own address: %j", async (fields, message) => {
    const answer = await sync(signed(fields));
    expect([answer.status, JSON.parse(answer.text).message]).toEqual([
      403,
      message,
    ]);
  });

  test("not by a key without the scope", async () => {
    const key = await site.putKey("reader", {
      scope_mode: "granular",
      rows: [{ resource: "topics", action: "read" }],
    });
    const fields = { external_id: "77", email: "zoe@example.com" };
    expect((await sync(signed(fields), key)).status).toBe(404);
  });

  test("and a new one is made, with a free name", async () => {
    const key = await site.putKey("syncer", {
      scope_mode: "granular",
      rows: [{ resource: "users", action: "sync_sso" }],
    });
    const send = signed({
      external_id: "77",
      email: "Zoe@Example.com",
      username: "sam",
      name: "Zoë",
      bio: "New here",
      add_groups: "testers,unknown,staff",
    });
    const answer = await sync(send, key);
    expect(answer.status, answer.text).toBe(200);
    const user = JSON.parse(answer.text);
    expect(user).toMatchObject({
      username: "sam1",
      name: "Zoë",
      active: true,
      admin: false,
      single_sign_on_record: { external_id: "77", external_username: "sam" },
    });
    const groups = user.groups.map(({ name }: { name: string }) => name);
    expect(groups).toContain("testers");
    expect(groups).not.toContain("staff");
    const shown = await site.ask("GET", "/u/by-external/77.json");
    expect(JSON.parse(shown.text).user).toMatchObject({
      username: "sam1",
      bio_raw: "New here",
      email: "zoe@example.com",
    });
  });

  test("and a known one is found by the id, then by the address", async () => {
    const again = await synced({
      external_id: "77",
      email: "other@example.com",
      moderator: "true",
      remove_groups: "testers",
    });
    expect(again).toMatchObject({ username: "sam1", moderator: true });
    const names = again.groups.map(({ name }: { name: string }) => name);
    expect(names).toContain("moderators");
    expect(names).not.toContain("testers");

    const bob = await synced({ external_id: "78", email: "bob@example.com" });
    expect(bob).toMatchObject({ id: 5, username: "bob", moderator: false });
  });
});
