import { describe, expect, it } from "vitest";
import { requestHits } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/request-hits.ts";
import { parseQuery } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/scope-query.ts";
import {
  SearchIndex,
  searchScopes,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/search.ts";
import { SearchEntry } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/search-entry.ts";
import cases from "../../cases/search.json" with { type: "json" };
import { scope } from "../../javascripts/support/catalogue.ts";

type Drafted = [
  id: string,
  title: string,
  description: string | null,
  urls: string[],
  resourceTitle: string,
  actions: string[],
];

// The table is JSON: its rows are lists of a fixed form.
const drafts = cases.scopes as Drafted[];
const index = new SearchIndex(
  drafts.map(([scope_id, title, description, urls, group, actions]) => {
    const [resource = "", action = ""] = scope_id.split(":");
    const drafted = { scope_id, resource, action, title, description, urls };
    return new SearchEntry(scope(drafted), group, actions);
  })
);

function entryWith(url: string): SearchEntry {
  const drafted = { resource: "topics", action: "read", title: "Read topics" };
  return new SearchEntry(scope({ ...drafted, urls: [url] }), "");
}

/** Ids of the finds, the best first. */
function search(typed: string, opens: ReadonlySet<string> | null = null) {
  return [...searchScopes(index, parseQuery(typed), opens)]
    .sort(([, one], [, other]) => other - one)
    .map(([entry]) => entry.scope.scope_id);
}

describe("parseQuery", () => {
  const nothing = { verb: null, path: null, address: null, isWhole: false };

  it.each([
    ["members", { ...nothing, words: ["members"] }],
    ["PUT", { ...nothing, verb: "PUT", words: [] }],
    ["post", { ...nothing, words: ["post"] }],
    [
      "post /posts",
      {
        ...nothing,
        verb: "POST",
        path: ["posts"],
        address: "/posts",
        words: [],
      },
    ],
    [
      "/t/12.json?x=1",
      {
        verb: null,
        path: ["t", "12"],
        address: "/t/12.json?x=1",
        isWhole: true,
        words: [],
      },
    ],
    [
      "GET topics /t",
      {
        ...nothing,
        verb: "GET",
        path: ["t"],
        address: "/t",
        words: ["topics"],
      },
    ],
    [
      "curl -XDELETE /t/12",
      {
        verb: "DELETE",
        path: ["t", "12"],
        address: "/t/12",
        isWhole: false,
        words: [],
      },
    ],
    ["", { ...nothing, words: [] }],
  ])("%j", (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });
});

describe("searchScopes", () => {
  it.each(cases.searches as [string, string, string[]][])(
    "%s: %j",
    (_, typed, ids) => {
      expect(search(typed)).toEqual(ids);
    }
  );

  it("puts the scopes that open a typed address on top", () => {
    const opens = new Set(["group_membership:edit"]);
    expect(search("/groups/42/members", opens)[0]).toBe(
      "group_membership:edit"
    );
  });

  it("believes the rules alone once an address is whole", () => {
    const opens = new Set(["group_membership:edit"]);
    expect(search("/groups/42/members.json", opens)).toEqual([...opens]);
  });

  it("finds by what core prints where no rule knows the address", () => {
    expect(search("/groups/42/members.json", new Set())).toContain(
      "group_membership:list"
    );
  });
});

describe("requestHits", () => {
  const edit = index.entries.find(
    ({ scope: { scope_id } }) => scope_id === "group_membership:edit"
  );

  it.each([
    ["/groups/42/members", ["PUT", "DELETE"]],
    ["DELETE", ["DELETE"]],
    ["GET /groups/42/members", []],
    ["/groups/42/members/7", []],
    ["members", []],
  ])("%s", (typed, verbs) => {
    const hits = edit ? requestHits(edit, parseQuery(typed)) : [];
    expect(hits.map(({ verb }) => verb)).toEqual(verbs);
  });

  it("takes any address where the scope does, and optional stretches", () => {
    const hits = (url: string, typed: string) =>
      requestHits(entryWith(url), parseQuery(typed)).length;
    expect(hits("* (get)", "GET /anything/at/all")).toBe(1);
    expect(hits("* (get)", "PUT /anything")).toBe(0);
    expect(hits("/t(/:slug)/:id (GET)", "/t/topic-name/12")).toBe(1);
  });
});
