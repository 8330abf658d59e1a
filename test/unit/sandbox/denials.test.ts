import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NOON, openSite, type Site } from "./site.ts";

const DENIALS = "/admin/plugins/discourse-api-scopes/denials.json";

let site: Site;
let key: { id: number; key: string };

beforeAll(async () => {
  site = await openSite();
  const scopes = [{ scope_id: "topics:read", topic_id: "1" }];
  const answer = await site.ask("POST", "/admin/api/keys.json", {
    send: { key: { description: "Reader", scope_mode: "granular", scopes } },
  });
  ({ key } = JSON.parse(answer.text));
}, 60_000);

afterAll(() => site.data.close());

function call(url: string, secret = key.key) {
  return site.ask("GET", url, {
    headers: { "Api-Key": secret, "Api-Username": "sam" },
  });
}

async function denials(id: number) {
  const answer = await site.ask("GET", `${DENIALS}?key_id=${id}`, {});
  return { status: answer.status, body: JSON.parse(answer.text) };
}

describe("what a key was refused", () => {
  test("is counted, newest first, with the scope that would do", async () => {
    await call("/categories.json");
    await call("/t/2.json");
    await call("/categories.json");

    const { body } = await denials(key.id);
    expect(body.key_id).toBe(key.id);
    expect(body.denials).toMatchObject([
      {
        method: "GET",
        action: "categories#index",
        urls: expect.arrayContaining(["/categories (GET)"]),
        reason: "scope_missing",
        param: null,
        count: 2,
        last_at: NOON.toISOString(),
        link: `/admin/api/keys/new-scoped?replaces=${key.id}&scopes=categories%3Alist`,
      },
      {
        action: "topics#show",
        reason: "value_not_allowed",
        param: "topic_id",
        count: 1,
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(key.key);
  });

  test("is nothing for what is permitted, and for strangers", async () => {
    const before = (await denials(key.id)).body;
    await call("/t/1.json");
    await call("/categories.json", "f".repeat(64));
    expect((await denials(key.id)).body).toEqual(before);
  });

  test("of a key that is not there is not found", async () => {
    expect((await denials(999_999)).status).toBe(404);
  });
});
