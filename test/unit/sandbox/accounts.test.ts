import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOON, openSite, type Site } from "./site.ts";

const HOUR = 3_600_000;
const TOKEN = "00112233445566778899aabbccddeeff";
const GONE = /The link you used no longer works/;

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 120_000);

afterAll(() => site.data.close());

/** Stands for the mail: nobody else learns a token. */
async function putToken(userId: number, scope = 2): Promise<void> {
  await site.data.database.all("DELETE FROM email_tokens");
  await site.data.database.all(
    `INSERT INTO email_tokens (user_id, token_hash, scope, created_at) VALUES ($1, $2, $3, $4)`,
    [userId, createHash("sha256").update(TOKEN).digest("hex"), scope, NOON]
  );
}

async function reset(password: string) {
  const answer = await site.ask("PUT", `/users/password-reset/${TOKEN}.json`, {
    send: { password },
  });
  expect(answer.status).toBe(200);
  return { ...answer, json: JSON.parse(answer.text) };
}

async function signsIn(login: string, password: string): Promise<boolean> {
  const answer = await site.ask("POST", "/session.json", {
    send: { login, password },
  });
  return JSON.parse(answer.text).user !== undefined;
}

describe("a token for a new password", () => {
  test("is no other token", async () => {
    await putToken(3, 4);
    expect((await reset("a-new-password-1")).json.message).toMatch(GONE);
    expect(await signsIn("sam", "password-of-sam-1")).toBe(true);
  });

  test("is good for two days", async () => {
    await putToken(3);
    site.clock.now = new Date(NOON.getTime() + 48 * HOUR);
    expect((await reset("a-new-password-1")).json.message).toMatch(GONE);
    site.clock.now = NOON;
  });

  test.each([
    ["", "password", "is invalid"],
    ["p".repeat(201), "password", "is invalid"],
    [
      "short",
      "user_password.password",
      "is too short (minimum is 10 characters)",
    ],
    [
      "sam@example.com",
      "user_password.password",
      "is the same as your email. Please use a more secure password.",
    ],
    ["Sam Sample", "user_password.password", "is the same as your name."],
    [
      "password-of-sam-1",
      "user_password.password",
      "is the same as your current password.",
    ],
    [
      "abababababab",
      "user_password.password",
      "has too many repeated characters. Please use a more secure password.",
    ],
  ])("is used up by the password %j", async (password, field, fault) => {
    await putToken(3);
    expect((await reset(password)).json).toEqual({
      success: false,
      message: null,
      errors: { [field]: [fault] },
      friendly_messages: [`Password ${fault}`],
      is_developer: false,
      admin: false,
    });
    expect((await reset("a-new-password-1")).json.message).toMatch(GONE);
    expect(await signsIn("sam", "password-of-sam-1")).toBe(true);
  });

  test("of an admin asks for a longer password", async () => {
    await putToken(1);
    expect((await reset("fourteen-chars")).json.errors).toEqual({
      "user_password.password": ["is too short (minimum is 15 characters)"],
    });
  });

  test("sets the password once, ends all sessions and begins one", async () => {
    await putToken(3);
    const shown = await site.ask("GET", `/u/password-reset/${TOKEN}.json`);
    expect(JSON.parse(shown.text)).toMatchObject({
      admin: false,
      second_factor_required: false,
    });
    await signsIn("sam", "password-of-sam-1");

    const { json, headers } = await reset("a-new-password-1");
    expect(json).toEqual({
      success: true,
      message: "You successfully changed your password and are now logged in.",
      requires_approval: false,
      redirect_to: null,
    });
    expect(headers.get("set-cookie")).toMatch(/^_t/);
    const sessions = await site.data.database.all(
      "SELECT 1 FROM user_auth_tokens WHERE user_id = 3"
    );
    expect(sessions).toHaveLength(1);
    expect(await signsIn("sam", "password-of-sam-1")).toBe(false);
    expect(await signsIn("sam", "a-new-password-1")).toBe(true);
    expect((await reset("a-new-password-2")).json.message).toMatch(GONE);
  });

  test("replaces the one before, and is shown nowhere", async () => {
    const ask = () =>
      site.ask("POST", "/session/forgot_password.json", {
        send: { login: "bob@example.com" },
      });
    await ask();
    const answer = await ask();
    expect(answer.text).toBe('{"success":"OK"}');
    const tokens = await site.data.database.all<{ expired: boolean }>(
      "SELECT expired FROM email_tokens WHERE user_id = 5 ORDER BY id"
    );
    expect(tokens).toEqual([{ expired: true }, { expired: false }]);
    expect(site.lines.join("\n")).not.toContain(TOKEN);
  });
});

describe("whatever belongs to a user", () => {
  test("goes with him, but for what others read", async () => {
    const left = await site.data.database.all<{ place: string }>(
      `SELECT conrelid::regclass || '.' || attname AS place FROM pg_constraint
       JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
       WHERE contype = 'f' AND confrelid = 'users'::regclass AND confdeltype = 'a'
       ORDER BY place`
    );
    expect(left.map(({ place }) => place)).toEqual([
      "categories.user_id",
      "posts.user_id",
      "topics.last_post_user_id",
      "topics.user_id",
    ]);
  });

  test("is deleted even of somebody who has done everything", async () => {
    await site.data.database.all(
      "INSERT INTO user_statuses (user_id, emoji, description) VALUES (6, 'x', 'y')"
    );
    const key = await site.putKey("carols", {
      scope_mode: "global",
      username: "carol",
    });
    const answer = await site.ask("DELETE", "/admin/users/6.json", {
      send: { delete_posts: true },
    });
    expect(answer.status, answer.text).toBe(200);
    const asCarol = await site.ask("GET", "/latest.json", {
      headers: { "Api-Key": key },
    });
    expect(asCarol.status).toBe(403);
    const counts = await site.data.database.all(
      `SELECT topics.id FROM topics WHERE deleted_at IS NULL AND posts_count <> (
         SELECT count(*) FROM posts WHERE topic_id = topics.id AND deleted_at IS NULL)`
    );
    expect(counts).toEqual([]);
  });
});
