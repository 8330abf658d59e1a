import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { PUBLIC_KEYS } from "../../protocol/keys.ts";
import { AS_ADMIN, type Asked, openSite, type Site } from "./site.ts";

/** As far as these tests look into the document. */
interface Document {
  paths: Record<string, Record<string, { responses: Record<string, Ref> }>>;
  components: {
    schemas: Record<string, object>;
    responses: Record<string, Described>;
  };
}

interface Ref {
  $ref?: string;
}

interface Described {
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: object }>;
}

const document = JSON.parse(
  readFileSync(new URL("../../../docs/openapi.json", import.meta.url), "utf8")
) as Document;

const USER_KEY = {
  nonce: "n1",
  scopes: "session_info",
  client_id: "errors",
  application_name: "Errors",
  public_key: PUBLIC_KEYS["public_key"] ?? "",
};

/** A request that is refused, its path as the document writes it. */
interface Row {
  name: string;
  status: number;
  method: string;
  path: string;
  id?: string;
  as?: "granular" | "nobody";
  send?: unknown;
  errorType?: string;
  /** Named in the message, or in its explanation. */
  says: string;
}

const ROWS: readonly Row[] = [
  {
    name: "a parameter is missing",
    status: 400,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, nonce: "" },
    errorType: "invalid_parameters",
    says: "nonce",
  },
  {
    name: "the public key is too short",
    status: 400,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, public_key: "none" },
    errorType: "invalid_parameters",
    says: "public_key",
  },
  {
    name: "the site does not allow the scope",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, scopes: "session_info,admin_things" },
    errorType: "invalid_access",
    says: "admin_things",
  },
  {
    name: "the redirect isn't listed",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    send: { ...USER_KEY, auth_redirect: "https://elsewhere.example/done" },
    errorType: "invalid_access",
    says: "allowed_user_api_auth_redirects",
  },
  {
    name: "a write without a key",
    status: 403,
    method: "POST",
    path: "/user-api-key.json",
    as: "nobody",
    send: USER_KEY,
    says: "BAD CSRF",
  },
  {
    name: "an unknown scope",
    status: 400,
    method: "POST",
    path: "/admin/api/keys.json",
    send: {
      key: { description: "x", scopes: [{ scope_id: "topics:fly" }] },
    },
    errorType: "invalid_parameters",
    says: "invalid parameters",
  },
  {
    name: "a scope is missing",
    status: 403,
    method: "GET",
    path: "/notifications.json",
    as: "granular",
    errorType: "invalid_access",
    says: "scope_missing",
  },
  {
    name: "staff's routes are hidden",
    status: 404,
    method: "GET",
    path: "/admin/api/keys.json",
    as: "granular",
    errorType: "not_found",
    says: "scope_missing",
  },
  {
    name: "no such thing",
    status: 404,
    method: "GET",
    path: "/admin/api/keys/{id}.json",
    id: "4711",
    says: "ot",
  },
  {
    name: "no such user key",
    status: 404,
    method: "POST",
    path: "/user-api-key/undo-revoke.json",
    send: { id: 4711 },
    says: "Not Found",
  },
  {
    name: "understood, but not possible",
    status: 422,
    method: "POST",
    path: "/admin/api/keys.json",
    send: { key: { description: "x".repeat(256) } },
    errorType: "record_invalid",
    says: "Description",
  },
];

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
  test.each(ROWS)("$status, $name", async (row) => {
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
}: Pick<Row, "method" | "path" | "id" | "as" | "send">): Promise<Reply> {
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

/** Holds an answer against what the document says of this status of this operation. */
function matches(
  { text, headers }: Reply,
  { path, verb, status }: { path: string; verb: string; status: number }
): void {
  const listed = document.paths[path]?.[verb]?.responses[String(status)];
  expect(listed, `${verb} ${path} ${status}`).toBeDefined();
  const name = listed?.$ref?.split("/").at(-1) ?? "";
  const type = (headers.get("content-type") ?? "").split(";")[0] ?? "";
  const isJson = type === "application/json";
  const schema = document.components.responses[name]?.content?.[type]?.schema;
  expect(schema, `${name} as ${type}`).toBeDefined();
  const read = schemaOf(schema ?? {}).safeParse(
    isJson ? JSON.parse(text) : text
  );
  expect(read.error?.issues ?? []).toEqual([]);
}

function schemaOf(schema: object): z.ZodType {
  // Definitions stand beside a schema there, and elsewhere in an OpenAPI document.
  const { schemas } = document.components;
  const moved = JSON.stringify({ ...schema, $defs: schemas }).replaceAll(
    "#/components/schemas/",
    "#/$defs/"
  );
  return z.fromJSONSchema(JSON.parse(moved));
}
