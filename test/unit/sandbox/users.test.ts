import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AS_ADMIN,
  openSite,
  readCases,
  type Site,
  type TestKey,
} from "./site.ts";

interface Step {
  method: string;
  url: string;
  /** An admin's key without limits, unless it is named. */
  key?: string;
  as?: string;
  /** Null leaves a header out. */
  headers?: Record<string, string | null>;
  form?: string;
  send?: unknown;
  file?: {
    name: string;
    field?: string;
    text?: string;
    base64?: string;
    /** Bytes that come behind. */
    padding?: number;
  };
  status: number;
  /** A part of the answer. */
  body?: object;
  list?: unknown[];
  text?: string;
  /** Content type, and bytes in base64. */
  type?: string;
  sends?: string;
  /** The usernames of a list of users. */
  names?: string[];
  /** The names of a user's groups. */
  groups?: string[];
  /** A name in the answer, for `{kept}` further on. */
  keep?: string;
}

interface Story {
  name: string;
  users: string[];
  steps: Step[];
}

const { keys, stories } = readCases<{
  keys: Record<string, TestKey>;
  stories: Story[];
}>("sandbox-users");

let site: Site;
let secrets: ReadonlyMap<string, string>;

beforeAll(async () => {
  site = await openSite();
  secrets = await site.putKeys(keys);
}, 120_000);

afterAll(() => site.data.close());

describe("what is done to accounts and uploads", () => {
  test.each(stories)(
    "$name",
    async ({ users, steps }) => {
      await Promise.all(users.map(join));
      const memory = new Map<string, string>();
      for (const step of steps) {
        await take(step, memory);
      }
      expect(site.errors).toEqual([]);
    },
    120_000
  );
});

async function take(step: Step, memory: Map<string, string>): Promise<void> {
  const filled = await fill(step, memory);
  const response = await site.fetch(
    `http://127.0.0.1:4200${filled.url}`,
    requestOf(filled)
  );
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString("utf8");
  const what = `${filled.method} ${filled.url} as ${filled.as ?? "admin"}: ${text.slice(0, 300)}`;

  expect(response.status, what).toBe(filled.status);
  if (filled.type !== undefined) {
    expect(response.headers.get("content-type"), what).toBe(filled.type);
  }
  if (filled.sends !== undefined) {
    expect(bytes.toString("base64"), what).toBe(filled.sends);
  }
  if (filled.text !== undefined) {
    expect(text, what).toBe(filled.text);
  }
  const isJson = response.headers
    .get("content-type")
    ?.startsWith("application/json");
  const answer = isJson ? JSON.parse(text) : {};
  expect(answer, what).toMatchObject(filled.body ?? {});
  expect(answer, what).toEqual(filled.list ?? answer);
  if (filled.names) {
    expect(namesOf(answer, "username"), what).toEqual(filled.names);
  }
  if (filled.groups) {
    expect(namesOf(answer.groups, "name").sort()).toEqual(filled.groups.sort());
  }
  if (filled.file && response.status === 200) {
    memory.set("upload", String(answer.id));
  }
  if (filled.keep !== undefined) {
    memory.set("kept", answer[filled.keep]);
  }
}

function namesOf(rows: Record<string, string>[], name: string): string[] {
  return rows.map((row) => row[name] ?? "");
}

function requestOf(step: Step): RequestInit {
  const { key, as, form, send, file, method } = step;
  const headers: Record<string, string | null> = {
    ...AS_ADMIN,
    ...(key === undefined ? {} : { "Api-Key": secrets.get(key) ?? "" }),
    ...(as === undefined ? {} : { "Api-Username": as }),
    ...(send === undefined ? {} : { "Content-Type": "application/json" }),
    ...step.headers,
  };
  const body =
    send !== undefined
      ? JSON.stringify(send)
      : file
        ? multipartOf(file, form ?? "")
        : form === undefined
          ? null
          : new URLSearchParams(form);
  return {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).filter(
        (entry): entry is [string, string] => entry[1] !== null
      )
    ),
    ...(body === null ? {} : { body }),
  };
}

function multipartOf(file: NonNullable<Step["file"]>, form: string): FormData {
  const data = new FormData();
  for (const [name, value] of new URLSearchParams(form)) {
    data.append(name, value);
  }
  const content = Buffer.concat([
    Buffer.from(file.base64 ?? "", "base64"),
    Buffer.from(file.text ?? ""),
    Buffer.alloc(file.padding ?? 0),
  ]);
  data.append(file.field ?? "file", new Blob([content]), file.name);
  return data;
}

/** Puts ids and what was kept into a step. */
async function fill(step: Step, memory: Map<string, string>): Promise<Step> {
  let text = JSON.stringify(step).replace(
    /\{(upload|kept)\}/g,
    (_, name: string) => memory.get(name) ?? ""
  );
  for (const [placeholder, username] of text.matchAll(/\{id:([\w.-]+)\}/g)) {
    const user = await site.data.database.first<{ id: number }>(
      "SELECT id FROM users WHERE username = $1",
      [username]
    );
    text = text.replace(placeholder, String(user?.id));
  }
  return JSON.parse(text);
}

async function join(username: string): Promise<void> {
  const made = await site.ask("POST", "/users.json", {
    send: {
      name: `${username} of a test`,
      username,
      email: `${username}@example.com`,
      password: `password-of-${username}-1`,
      active: true,
    },
  });
  expect(JSON.parse(made.text).success, made.text).toBe(true);
}
