import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { document, matches } from "./documented-answer.ts";
import { type ErrorRow, ERRORS } from "./error-rows.ts";
import { AS_ADMIN, type Asked, openSite, type Site } from "./site.ts";

let site: Site;
let granular: string;

beforeAll(async () => {
  site = await openSite();
  granular = await site.putKey("errors", {
    scope_mode: "granular",
    rows: [{ resource: "topics", action: "read" }],
  });
}, 120_000);

afterAll(() => site.data.close());

describe("an error that the document promises is given:", () => {
  test.each(ERRORS)("$status, $name", async (row) => {
    const answer = await ask(row);
    expect(answer.status).toBe(row.status);
    matches(answer, { ...row, verb: row.method.toLowerCase() });
    expect(answer.text).toContain(row.says);
    if (row.errorType !== undefined) {
      expect(JSON.parse(answer.text)).toMatchObject({
        error_type: row.errorType,
      });
    }
  });

  test("429, with both its headers", async () => {
    const busy = await openSite({ perMinute: 2 });
    const url = "/session/scopes.json";
    await busy.ask("GET", url);
    await busy.ask("GET", url);
    const answer = await busy.ask("GET", url);
    await busy.data.close();
    expect(answer.status).toBe(429);
    matches(answer, { path: url, verb: "get", status: 429 });
    const described = document.components.responses["429"];
    for (const name of Object.keys(described?.headers ?? {})) {
      expect(answer.headers.get(name), name).toMatch(/^[\w]+$/);
    }
    expect(JSON.parse(answer.text).extras.wait_seconds).toBeGreaterThan(0);
  });

  test("403, with the headers of a missing scope", async () => {
    const row = { method: "GET", path: "/notifications.json" };
    const { headers } = await ask({ ...row, as: "granular" });
    expect(headers.get("x-api-scopes-reason")).toBe("scope_missing");
    const described = document.components.responses["403"]?.headers ?? {};
    const sent = [...headers.keys()].filter((name) =>
      name.startsWith("x-api-scopes-")
    );
    expect(sent.length).toBeGreaterThan(1);
    const names = Object.keys(described).map((name) => name.toLowerCase());
    expect(sent.filter((name) => !names.includes(name))).toEqual([]);
  });
});

type Reply = Awaited<ReturnType<Site["ask"]>>;

function ask({
  method,
  path,
  id,
  as,
  send,
}: Pick<ErrorRow, "method" | "path" | "id" | "as" | "send">): Promise<Reply> {
  const asked: Asked = {
    ...(send === undefined ? {} : { send }),
    headers:
      as === "nobody"
        ? {}
        : as === "granular"
          ? { "Api-Key": granular, "Api-Username": "sam" }
          : AS_ADMIN,
  };
  return site.ask(method, path.replace("{id}", id ?? ""), asked);
}
