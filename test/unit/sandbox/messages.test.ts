import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AS_ADMIN, openSite, type Site } from "./site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

async function as(
  username: string,
  method: string,
  url: string,
  send?: unknown
) {
  const { status, text } = await site.ask(method, url, {
    headers: { ...AS_ADMIN, "Api-Username": username },
    ...(send === undefined ? {} : { send }),
  });
  return { status, answer: text === "" ? null : JSON.parse(text) };
}

async function sendMessage(title: string): Promise<{ topic_id: number }> {
  const { status, answer } = await as("sam", "POST", "/posts.json", {
    title,
    raw: "Only for the two of you.",
    archetype: "private_message",
    target_recipients: "alex,bob",
  });
  expect(status).toBe(200);
  return answer;
}

async function titlesIn(username: string, list: string): Promise<string[]> {
  const { answer } = await as(
    username,
    "GET",
    `/topics/${list}/${username}.json`
  );
  return answer.topic_list.topics.map(({ title }: { title: string }) => title);
}

describe("a message", () => {
  test("is read and answered by those who take part in it, and by nobody else", async () => {
    const { topic_id } = await sendMessage("Between us");
    const address = `/t/${topic_id}.json`;

    const read = await as("alex", "GET", address);
    expect(read.answer).toMatchObject({
      archetype: "private_message",
      category_id: null,
      details: {
        allowed_users: [
          { username: "sam" },
          { username: "alex" },
          { username: "bob" },
        ],
      },
    });
    expect((await as("carol", "GET", address)).status).toBe(404);
    expect((await as("admin", "GET", address)).status).toBe(200);

    const reply = { topic_id, raw: "Thank you!" };
    expect((await as("bob", "POST", "/posts.json", reply)).status).toBe(200);
    expect((await as("carol", "POST", "/posts.json", reply)).status).toBe(422);
  });

  test("is in the lists of its author and its recipients only", async () => {
    await sendMessage("In our lists");

    expect(await titlesIn("sam", "private-messages-sent")).toContain(
      "In our lists"
    );
    expect(await titlesIn("alex", "private-messages")).toContain(
      "In our lists"
    );
    expect(await titlesIn("carol", "private-messages")).toEqual([]);
    for (const url of [
      "/latest.json",
      "/posts.json",
      "/search.json?q=only%20for%20the%20two",
      "/topics/created-by/sam.json",
      "/user_actions.json?username=sam",
    ]) {
      const { text } = await site.ask("GET", url);
      expect(text).not.toContain("In our lists");
    }
  });

  test("is told to its recipients", async () => {
    const { topic_id } = await sendMessage("You have mail");

    const { answer } = await as("bob", "GET", "/notifications.json");
    expect(answer.notifications[0]).toMatchObject({
      notification_type: 6,
      topic_id,
      high_priority: true,
      data: { topic_title: "You have mail", display_username: "sam" },
    });
  });

  test("takes in one more, once", async () => {
    const { topic_id } = await sendMessage("Join us");
    const invite = () =>
      as("sam", "POST", `/t/${topic_id}/invite.json`, { user: "carol" });

    expect((await invite()).answer).toMatchObject({
      user: { username: "carol" },
    });
    expect((await as("carol", "GET", `/t/${topic_id}.json`)).status).toBe(200);
    expect((await invite()).status).toBe(422);
  });
});

describe("what staff did", () => {
  test("keeps an author from a post that is locked", async () => {
    const edit = () =>
      as("alex", "PUT", "/posts/3.json", {
        post: { raw: "You need an API key, and it needs the right scopes." },
      });
    expect((await edit()).status).toBe(200);
    await as("mia", "PUT", "/posts/3/locked.json", { locked: "true" });
    expect((await edit()).status).toBe(403);
  });

  test("ends a user's logins when he is suspended", async () => {
    await site.data.database.all(
      `INSERT INTO user_auth_tokens (user_id, auth_token, created_at)
       VALUES (5, 'a-token', now())`
    );
    await as("admin", "PUT", "/admin/users/5/suspend.json", {
      suspend_until: "2121-01-01",
      reason: "test",
    });
    const left = await site.data.database.all(
      "SELECT 1 FROM user_auth_tokens WHERE user_id = 5"
    );
    expect(left).toEqual([]);
    expect((await as("bob", "GET", "/latest.json")).status).toBe(403);
  });

  test("makes groups whose members and owners are there at once, and ends them", async () => {
    const { answer } = await as("admin", "POST", "/admin/groups.json", {
      group: { name: "crew", owner_usernames: "sam", usernames: "alex,nobody" },
    });
    const members = await as("admin", "GET", "/groups/crew/members.json");
    expect(members.answer).toMatchObject({
      meta: { total: 2 },
      owners: [{ username: "sam" }],
    });
    const { id } = answer.basic_group;
    expect(
      (await as("admin", "DELETE", `/admin/groups/${id}.json`)).status
    ).toBe(200);
    expect((await as("admin", "GET", "/groups/crew.json")).status).toBe(404);
  });
});
