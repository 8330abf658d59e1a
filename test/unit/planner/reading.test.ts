import { finish, readText } from "#planner";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DOCUMENTED_OPERATIONS } from "../../../admin/assets/javascripts/discourse/lib/api-scopes/planner/operations/operations.ts";
import { loadOperations } from "../../../lib/cli/project.ts";

const SEED = 20260609;
const KEY = "0123456789abcdef".repeat(4);

const pieces = fc.constantFrom(
  "curl ",
  "-X ",
  "-d ",
  "-H ",
  "'",
  '"',
  "\\",
  "\n",
  "$'",
  "GET ",
  "/t/1",
  "https://x.org",
  "?a=b",
  "%",
  "{",
  "}",
  '"log"',
  "HTTP/1.1",
  "|",
  ";",
  "é",
  "\u0000",
  "<<X",
  "X\n",
  "<<<",
  "> ",
  "$(",
  "^",
  "#",
  "[1-9]",
  "{1,2}",
  " --next ",
  "x.org/"
);
const hostile = fc
  .array(pieces, { maxLength: 60 })
  .map((list) => list.join(""));

describe("reading", () => {
  test("no text makes it throw", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string(), fc.json()), (text) => {
        expect(() => finish(readText(text))).not.toThrow();
      }),
      { seed: SEED, numRuns: 2_000 }
    );
  });

  test.each([
    ["in a header", `curl -H "Api-Key: ${KEY}" https://x.org/site.json`],
    ["in a header of its own line", `Api-Key: ${KEY}`],
    ["in the query", `GET /site.json?api_key=${KEY}`],
    ["in a form", `curl https://x.org/posts.json -d api_key=${KEY}`],
    ["in JSON", `curl --json '{"api_key":"${KEY}"}' https://x.org/posts.json`],
    ["in a path", `GET /session/email-login/${KEY}.json`],
    [
      "in a HAR",
      JSON.stringify({
        log: {
          entries: [
            {
              request: {
                method: "GET",
                url: "https://x.org/site.json",
                headers: [{ name: "User-Api-Key", value: KEY }],
                cookies: [{ name: "_t", value: KEY }],
              },
            },
          ],
        },
      }),
    ],
    [
      "deep in JSON",
      `curl --json '{"a":[{"user":{"api_key":"${KEY}"}}]}' https://x.org/posts.json`,
    ],
    [
      "in JSON that breaks",
      `curl --json '{"a":"${KEY}' https://x.org/posts.json`,
    ],
    [
      "in a multipart body",
      `curl https://x.org/posts.json -H 'content-type: multipart/form-data; boundary=b' --data-binary $'--b\r\nContent-Disposition: form-data; name="api_key"\r\n\r\n${KEY}\r\n--b--'`,
    ],
    [
      "in a here-document",
      `curl -d @- x.org/posts.json <<X\napi_key=${KEY}\nX`,
    ],
    ["at the end of what is shown", `${"x".repeat(100)} ${KEY}`],
    [
      "in a field of a HAR",
      `GET /site.json\n"name": "Api-Key",\n"value": "${KEY}"`,
    ],
    ["in an odd line", `export DISCOURSE_API_KEY=${KEY}`],
  ])("a key %s is forgotten", (_where, text) => {
    expect(JSON.stringify(finish(readText(text)))).not.toContain(KEY);
  });

  test.each([
    ["one long line", "x".repeat(5_000_000)],
    ["many short lines", "x\n".repeat(300_000)],
    ["an open command", `curl '${"a\n".repeat(100_000)}`],
    ["quotes", `curl ${'"'.repeat(100_000)}`],
    ["nested JSON", `{"log":${"[".repeat(500_000)}`],
    ["slashes", `GET ${"/".repeat(19_000)}`],
    ["places", `GET /${"{a}".repeat(6_000)}`],
    ["commands that never end", `curl '"\n`.repeat(30_000)],
    ["here-documents that never end", "curl -d @- <<X\n".repeat(20_000)],
    ["patterns", `curl x.org/${"{a,b}[1-99999]".repeat(1_000)}`],
    ["ampersands", `GET /x?${"&".repeat(19_000)}`],
  ])("%s can't hang it", (_what, text) => {
    const start = performance.now();
    finish(readText(text));
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("lines that were not understood are all counted", () => {
    const read = finish(readText("what?\n".repeat(60)));
    expect(read).toMatchObject({ kind: "requests", unreadCount: 60 });
    expect(read).toHaveProperty("unread.length", 50);
  });

  test("below a subfolder, its own address is the home page", () => {
    const text = "GET /forum\nGET /forum?page=1\nGET /forums.json";
    expect(finish(readText(text, { basePath: "/forum" }))).toMatchObject({
      requests: [{ url: "/" }, { url: "/?page=1" }, { url: "/forums.json" }],
    });
  });

  test.each([
    [
      "names its version later",
      `{ "name": "x", "manifest": 1, "scopes": [{ "scope": "topics.read" }] }`,
    ],
    [
      "is a link in angles",
      "<https://x.org/admin/api/keys/new-scoped?scopes=topics.read>",
    ],
  ])("what %s is a choice", (_what, text) => {
    expect(finish(readText(text))).toMatchObject({
      kind: "choice",
      read: { choice: { scopes: [{ scope_id: "topics:read" }] }, issues: [] },
    });
  });

  test("a request of a HAR is found by its entry", () => {
    const entries = ["OPTIONS", "GET"].map((method) => ({
      request: { method, url: "https://x.org/site.json" },
    }));
    expect(
      finish(readText(JSON.stringify({ log: { entries } })))
    ).toMatchObject({
      requests: [{ line: 2 }],
    });
  });

  test("a long text is read in steps that can be left", () => {
    const steps = readText("GET /site.json\n".repeat(5_000));
    const first = steps.next();
    expect(first.done).toBe(false);
    expect(first.value).toBeGreaterThan(0);
    expect(first.value).toBeLessThan(1);
  });

  test("a manifest and a link are told from requests", () => {
    const manifest = `{ "manifest": 1, "scopes": [{ "scope": "topics.read" }] }`;
    for (const text of [manifest, "?scopes=topics.read"]) {
      expect(finish(readText(text))).toMatchObject({
        kind: "choice",
        read: { choice: { scopes: [{ scope_id: "topics:read" }] }, issues: [] },
      });
    }
  });

  test("below a subfolder, paths begin behind it", () => {
    expect(
      finish(readText("GET /forum/site.json", { basePath: "/forum" }))
    ).toMatchObject({ requests: [{ url: "/site.json" }] });
  });

  test("the operations are those of the documentation", () => {
    expect(DOCUMENTED_OPERATIONS.split("\n")).toEqual(
      loadOperations().map(
        ({ method, path, operationId }) => `${operationId} ${method} ${path}`
      )
    );
  });
});
