import { describe, expect, it } from "vitest";
import {
  existingKey,
  heldScopeIds,
  userOutcome,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";

const ROW = {
  resource: "group_membership",
  action: "edit",
  key: "edit",
  parameters: ["id"],
  urls: [],
  allowed_parameters: { id: ["42", 43], name: [] },
};

describe("existingKey", () => {
  it("reads a key as core's page of it prints one", () => {
    const key = {
      id: 12,
      description: "Shop",
      scope_mode: "granular",
      revoked_at: null,
      user: { id: 1, username: "sam" },
      api_key_scopes: [
        ROW,
        { resource: "topics", key: "read", allowed_parameters: null },
      ],
    };
    expect(existingKey({ key })).toEqual({
      id: 12,
      description: "Shop",
      username: "sam",
      scope_mode: "granular",
      revoked: false,
      scopes: [
        { scope_id: "group_membership:edit", limits: { id: ["42", "43"] } },
        { scope_id: "topics:read", limits: {} },
      ],
    });
  });

  it("reads what is missing as nothing", () => {
    const key = { id: 12, scope_mode: "odd", revoked_at: "2026-11-21" };
    expect(existingKey({ key })).toEqual({
      id: 12,
      description: "",
      username: null,
      scope_mode: null,
      revoked: true,
      scopes: [],
    });
  });

  it.each([null, undefined, "x", {}, { key: null }, { key: { id: "12" } }])(
    "no key: %j",
    (body) => {
      expect(existingKey(body)).toBeNull();
    }
  );
});

describe("heldScopeIds", () => {
  it.each([
    [{ scopes: [ROW] }, ["group_membership:edit"]],
    [{ scopes: [] }, []],
    [{ scopes: [{ resource: "topics" }] }, []],
    [{}, []],
    [null, []],
  ])("%j", (body, ids) => {
    expect(heldScopeIds(body)).toEqual(ids);
  });
});

describe("userOutcome", () => {
  it.each([
    [
      200,
      { user: { username: "mia", admin: false, moderator: true } },
      {
        found: true,
        user: { username: "mia", admin: false, moderator: true },
      },
    ],
    [404, null, { found: false }],
    [429, null, { found: null }],
    [200, {}, { found: null }],
  ])("%i %j", (status, body, outcome) => {
    expect(userOutcome({ status, body })).toEqual(outcome);
  });
});
