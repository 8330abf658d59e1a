import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSite, readCases, type Site } from "./site.ts";

interface Row {
  name: string;
  key: string;
  method: string;
  url: string;
  body?: unknown;
  status: number;
  /** Usernames of the list that is answered. */
  usernames?: string[];
  /** Usernames that were added or removed. */
  added?: string[];
}

const { keys, rows } = readCases<{ keys: Record<string, object>; rows: Row[] }>(
  "main-job"
);

let site: Site;
let ids: Map<string, string>;
const secrets = new Map<string, string>();

beforeAll(async () => {
  site = await openSite();
  ids = await readIds(site);
  for (const [name, key] of Object.entries(keys)) {
    const answer = await site.ask("POST", "/admin/api/keys.json", {
      send: { key: { description: name, ...(filled(key) as object) } },
    });
    expect(answer.status, answer.text).toBe(200);
    secrets.set(name, JSON.parse(answer.text).key.key);
  }
}, 60_000);

afterAll(() => site.data.close());

// In order: later rows find what earlier ones have done.
describe("a key for one job does this job and nothing else", () => {
  test.each(rows)("$key: $name", async (row) => {
    const answer = await site.ask(row.method, String(filled(row.url)), {
      headers: { "Api-Key": secrets.get(row.key) ?? "" },
      ...(row.body === undefined ? {} : { send: filled(row.body) }),
    });

    expect(answer.status, answer.text).toBe(row.status);
    if (row.usernames) {
      const users: { username: string }[] = JSON.parse(answer.text);
      expect(users.map(({ username }) => username)).toEqual(row.usernames);
    }
    if (row.added) {
      expect(JSON.parse(answer.text).usernames).toEqual(row.added);
    }
  });
});

/** Puts the site's ids in the place of names, wherever they stand. */
function filled(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(
      /\{(group|category|topic|email|EMAIL):([\w-]+)\}/g,
      (name) => ids.get(name) ?? name
    )
  );
}

async function readIds({ data: { database } }: Site) {
  const named = await database.all<{ name: string; id: string }>(
    `SELECT '{group:' || name || '}' AS name, id::text FROM groups
     UNION SELECT '{category:' || slug || '}', id::text FROM categories
     UNION SELECT '{topic:' || slug || '}', id::text FROM topics
     UNION SELECT '{email:' || username || '}', username || '@example.com' FROM users
     UNION SELECT upper('{email:' || username || '}'), upper(username || '@example.com') FROM users`
  );
  return new Map(named.map(({ name, id }) => [name, id]));
}
