import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostScopes } from "../../host.ts";
import { NOON, openSite, type Site } from "./site.ts";

let site: Site;

beforeAll(async () => {
  site = await openSite();
}, 60_000);

afterAll(() => site.data.close());

async function json(method: string, url: string, send?: unknown) {
  const answer = await site.ask(
    method,
    url,
    send === undefined ? {} : { send }
  );
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text);
}

async function newKey(key: object): Promise<{ id: number; key: string }> {
  return (await json("POST", "/admin/api/keys.json", { key })).key;
}

function asSam(key: string) {
  return site.ask("GET", "/latest.json", {
    headers: { "Api-Key": key, "Api-Username": "sam" },
  });
}

describe("a key", () => {
  test("stops when it is revoked, and works again when that is undone", async () => {
    const { id, key } = await newKey({ description: "on and off" });
    expect((await asSam(key)).status).toBe(200);

    const revoked = await json("POST", `/admin/api/keys/${id}/revoke.json`);
    expect(revoked.api_key.revoked_at).toBe(NOON.toISOString());
    expect((await asSam(key)).status).toBe(403);

    const back = await json("POST", `/admin/api/keys/${id}/undo-revoke.json`);
    expect(back.api_key.revoked_at).toBe(null);
    expect((await asSam(key)).status).toBe(200);
  });

  test("is gone with its scopes when it is deleted", async () => {
    const { id, key } = await newKey({
      scope_mode: "granular",
      scopes: [{ scope_id: "topics:read_lists" }],
    });
    expect((await asSam(key)).status).toBe(200);

    expect(await json("DELETE", `/admin/api/keys/${id}.json`)).toEqual({
      success: "OK",
    });
    expect((await asSam(key)).status).toBe(403);
    const left = await site.data.database.all(
      "SELECT 1 FROM api_key_scopes WHERE api_key_id = $1",
      [id]
    );
    expect(left).toEqual([]);
    const again = await site.ask("DELETE", `/admin/api/keys/${id}.json`);
    expect(again.status).toBe(404);
  });

  test("can be described anew, and nothing else of it changes", async () => {
    const { id } = await newKey({ description: "old", username: "sam" });
    const { key } = await json("PUT", `/admin/api/keys/${id}.json`, {
      key: {
        description: "new",
        username: "admin",
        scope_mode: "granular",
        scopes: [{ scope_id: "topics:read" }],
      },
    });
    expect(key).toMatchObject({
      description: "new",
      scope_mode: null,
      api_key_scopes: [],
      user: { username: "sam" },
    });
    const empty = await site.ask("PUT", `/admin/api/keys/${id}.json`, {
      send: {},
    });
    expect(empty.status).toBe(400);
  });

  test("notes its use, once a minute", async () => {
    const { id, key } = await newKey({ description: "used" });
    const lastUse = async () =>
      (await json("GET", `/admin/api/keys/${id}.json`)).key.last_used_at;
    expect(await lastUse()).toBe(null);
    await asSam(key);
    const first = await lastUse();
    expect(first).toBe(NOON.toISOString());

    site.clock.now = new Date(NOON.getTime() + 59_000);
    await asSam(key);
    expect(await lastUse()).toBe(first);
    site.clock.now = new Date(NOON.getTime() + 61_000);
    await asSam(key);
    expect(await lastUse()).not.toBe(first);
  });

  test("is not kept as it is, and no other key is listed in full", async () => {
    const { key } = await newKey({ description: "secret" });
    const rows = await site.data.database.all("SELECT * FROM api_keys");
    expect(JSON.stringify(rows)).not.toContain(key);

    const list = await site.ask("GET", "/admin/api/keys.json?limit=1");
    expect(list.text).not.toContain(key);
    expect(JSON.parse(list.text)).toMatchObject({ offset: 0, limit: 1 });
    expect(JSON.parse(list.text).keys).toHaveLength(1);
    const tooMany = await site.ask("GET", "/admin/api/keys.json?limit=51");
    expect(tooMany.status).toBe(400);
  });
});

describe("the scopes of the site", () => {
  test("are core's and the bundled plugins', as Discourse lists them, and ours", async () => {
    const { scopes } = await json("GET", "/admin/api/keys/scopes.json");
    for (const { resource, action, mapping, urls } of hostScopes.scopes) {
      expect(scopes[resource]).toContainEqual({
        scope_id: `${resource}:${action}`,
        key: action,
        name: action.replaceAll("_", " "),
        params: mapping.params ?? null,
        urls,
      });
    }
    expect(scopes.users).toContainEqual({
      scope_id: "users:find_by_email",
      key: "find_by_email",
      name: "find by email",
      params: null,
      urls: [
        "/admin/users/list (GET)",
        "/admin/users/list/:query (GET)",
        "/admin/users (GET)",
      ],
    });
  });

  test("have texts, kinds and guards in the catalogue, without the one that makes a key read-only", async () => {
    const { scopes, resources } = await json(
      "GET",
      "/admin/plugins/discourse-api-scopes/catalogue.json"
    );
    const find = (id: string) =>
      scopes.find(({ scope_id }: { scope_id: string }) => scope_id === id);
    expect(find("group_membership:edit")).toMatchObject({
      source: "discourse-api-scopes",
      risk: "write",
      params: [{ name: "id", in: "path", kind: "group", alias: null }],
      forbidden_params: ["emails"],
    });
    expect(find("chat:create_message")).toMatchObject({ source: "chat" });
    expect(find("topics:read")).toMatchObject({ source: "core" });
    expect(find("global:read")).toBeUndefined();
    expect(resources[0]).toMatchObject({ area: "content" });
  });

  test("are told to a key that asks for its own", async () => {
    const { key } = await newKey({
      username: "sam",
      scope_mode: "granular",
      scopes: [{ scope_id: "topics:read", topic_id: "12" }],
    });
    const answer = await site.ask("GET", "/session/scopes.json", {
      headers: { "Api-Key": key },
    });
    expect(JSON.parse(answer.text).scopes).toMatchObject([
      {
        resource: "topics",
        action: "read",
        key: "read",
        allowed_parameters: { topic_id: ["12"] },
      },
    ]);
  });
});
