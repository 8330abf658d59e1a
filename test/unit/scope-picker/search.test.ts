import { describe, expect, it } from "vitest";
import {
  matchesQuery,
  parseQuery,
  requestHits,
  searchEntry,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";
import { scope } from "./draft.ts";

describe("parseQuery", () => {
  it.each([
    ["members", { verb: null, path: null, words: ["members"] }],
    ["PUT", { verb: "PUT", path: null, words: [] }],
    ["post", { verb: null, path: null, words: ["post"] }],
    ["post /posts", { verb: "POST", path: ["posts"], words: [] }],
    ["/t/12.json?x=1", { verb: null, path: ["t", "12"], words: [] }],
    ["GET topics /t", { verb: "GET", path: ["t"], words: ["topics"] }],
    ["", { verb: null, path: null, words: [] }],
  ])("%j", (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });
});

describe("matchesQuery", () => {
  const edit = searchEntry(
    scope({
      scope_id: "group_membership:edit",
      resource: "group_membership",
      action: "edit",
      title: "Add and remove members",
      urls: ["/groups/:id/members (PUT)", "/groups/:id/members (DELETE)"],
    }),
    "Group membership"
  );
  const everything = searchEntry(scope({ urls: ["* (get)"] }), "Global");
  const optional = searchEntry(
    scope({ urls: ["/t(/:slug)/:id (GET)"] }),
    "Topics"
  );

  it.each([
    [edit, "add members", true],
    [edit, "ADD MEMBERSHIP", true],
    [edit, "add owners", false],
    [edit, "group_membership.edit", true],
    [edit, "/groups", true],
    [edit, "/gro", true],
    [edit, "/groups/42/mem", true],
    [edit, "/groups/42/members/7", false],
    [edit, "/groups/42/owners", false],
    [edit, "GET /groups/42/members", false],
    [edit, "PUT owners", false],
    [everything, "GET /anything/at/all", true],
    [everything, "PUT /anything", false],
    [optional, "/t/topic-name/12", true],
  ])("%#: %s finds: %s", (entry, typed, expected) => {
    expect(matchesQuery(entry, parseQuery(typed))).toBe(expected);
  });

  it("names the requests that were asked for, and none for words", () => {
    const verbs = (typed: string) =>
      requestHits(edit, parseQuery(typed)).map(({ verb }) => verb);
    expect(verbs("/groups/42/members")).toEqual(["PUT", "DELETE"]);
    expect(verbs("DELETE")).toEqual(["DELETE"]);
    expect(verbs("members")).toEqual([]);
  });
});
