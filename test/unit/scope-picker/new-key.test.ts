import { describe, expect, it } from "vitest";
import {
  curlCommand,
  newKey,
  saveOutcome,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";
import { param, scope } from "./draft.ts";

const WORDS = { noReason: "No reason.", unknownUser: "Nobody." };

type Chosen = Parameters<typeof curlCommand>[0]["chosen"];

const edit = scope({
  scope_id: "group_membership:edit",
  urls: ["/groups/:id/members (PUT)"],
  params: [param({ name: "id", kind: "group" })],
});
const remove = scope({ urls: ["/drafts (DELETE)"] });
const list = scope({ scope_id: "groups:list", urls: ["/groups (GET)"] });

describe("newKey", () => {
  it("joins values by commas and leaves unlimited parameters out", () => {
    expect(
      newKey({
        description: " Shop ",
        username: " sam ",
        mode: "granular",
        chosen: [
          { scope: edit, limits: { id: ["42", "43"] } },
          { scope: list, limits: { name: [] } },
        ],
      })
    ).toEqual({
      description: "Shop",
      username: "sam",
      scope_mode: "granular",
      scopes: [
        { scope_id: "group_membership:edit", id: "42,43" },
        { scope_id: "groups:list" },
      ],
    });
  });

  it("never makes a read-only key without its scope: that would be a global one", () => {
    const key = newKey({
      description: "Mirror",
      username: null,
      mode: "read_only",
      chosen: [{ scope: edit, limits: {} }],
    });
    expect(key.scopes).toEqual([{ scope_id: "global:read" }]);
    expect(key).not.toHaveProperty("username");
  });
});

describe("curlCommand", () => {
  const facts = {
    baseUrl: "https://forum.example.com/",
    key: "k",
    username: null,
  };
  const firstLine = (chosen: Chosen) =>
    curlCommand({ ...facts, chosen }).split("\n")[0];

  it.each<[Chosen, string]>([
    [[], 'GET "https://forum.example.com/session/scopes.json"'],
    [
      [{ scope: edit, limits: {} }],
      'GET "https://forum.example.com/session/scopes.json"',
    ],
    [
      [{ scope: edit, limits: { id: ["42"] } }],
      'PUT "https://forum.example.com/groups/42/members.json"',
    ],
    [
      [{ scope: remove, limits: {} }],
      'GET "https://forum.example.com/session/scopes.json"',
    ],
    [
      [
        { scope: remove, limits: {} },
        { scope: edit, limits: { id: ["42"] } },
        { scope: list, limits: {} },
      ],
      'GET "https://forum.example.com/groups.json"',
    ],
  ])("%#", (chosen, expected) => {
    expect(firstLine(chosen)).toBe(`curl -X ${expected} \\`);
  });

  it("names the user, and quotes what a shell would run", () => {
    const command = curlCommand({ ...facts, username: "$(id)", chosen: [] });
    expect(command).toContain("-H 'Api-Username: $(id)'");
  });
});

describe("saveOutcome", () => {
  const sent = newKey({
    description: "Shop",
    username: "sam",
    mode: "granular",
    chosen: [{ scope: edit, limits: {} }],
  });
  const refusals = (status: number, body: unknown) => {
    const outcome = saveOutcome({ status, body }, sent, WORDS);
    return outcome.saved ? "saved" : outcome.refusals;
  };

  it("reads the new key", () => {
    const body = { key: { id: 7, key: "secret" } };
    expect(saveOutcome({ status: 200, body }, sent, WORDS)).toEqual({
      saved: true,
      id: 7,
      key: "secret",
    });
  });

  it.each([
    [404, ["Not found"], [{ message: "Nobody.", field: "username" }]],
    [
      400,
      ["Unknown scope: group_membership:edit"],
      [
        {
          message: "Unknown scope: group_membership:edit",
          scope_id: "group_membership:edit",
        },
      ],
    ],
    [422, ["a", "b"], [{ message: "a" }, { message: "b" }]],
  ])("%i", (status, errors, expected) => {
    expect(refusals(status, { errors })).toEqual(expected);
  });

  it.each([
    null,
    undefined,
    "Bad gateway",
    {},
    { errors: "x" },
    { errors: [1] },
  ])("an answer without a reason: %j", (body) => {
    expect(refusals(502, body)).toEqual([{ message: "No reason." }]);
  });

  it("does not take an answer without a key for success", () => {
    expect(refusals(200, { key: { id: 7 } })).toEqual([
      { message: "No reason." },
    ]);
  });
});
