import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addValues,
  takesIds,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";
import { param } from "./draft.ts";

const GROUP_ID = param({ name: "id", in: "path", kind: "group" });
const USERNAME = param({ name: "username", in: "path", kind: "user" });

describe("addValues", () => {
  it.each([
    [" 12,,34 ,12", ["12", "34"], []],
    ["42", ["42"], []],
    ["042, 0, 00", ["42", "0"], []],
    ["12\n34\n", ["12", "34"], []],
    ["12 34\t56", ["12", "34", "56"], []],
    ["release 42 notes", [], ["release 42 notes"]],
    ["testers", [], ["testers"]],
    ["1, two, 3, four", ["1", "3"], ["two", "four"]],
    ["-1, 1.5, 0x2", [], ["-1", "1.5", "0x2"]],
    [" , ,", [], []],
  ])("ids: %j", (typed, values, rejected) => {
    expect(addValues(GROUP_ID, [], typed)).toEqual({ values, rejected });
  });

  it("ids below zero, where Discourse itself numbers so", () => {
    const theme = param({ name: "id", in: "path", kind: "theme" });
    expect(addValues(theme, [], "-1 -02,7-8")).toEqual({
      values: ["-1", "-2"],
      rejected: ["7-8"],
    });
  });

  it("takes names as they are", () => {
    expect(addValues(USERNAME, ["sam"], "Eve, sam, 007").values).toEqual([
      "sam",
      "Eve",
      "007",
    ]);
  });

  it("parts names at spaces where no name can hold one", () => {
    expect(addValues(USERNAME, [], "sam eve\nbob").values).toEqual([
      "sam",
      "eve",
      "bob",
    ]);
    const term = param({ name: "q", in: "query", kind: "text" });
    expect(addValues(term, [], "two words, one").values).toEqual([
      "two words",
      "one",
    ]);
  });

  it("never lets a comma, outer space or a twin into a value", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const { values } = addValues(USERNAME, [], texts.join(","));
        expect(values.filter((value) => /,|^\s|\s$|^$/.test(value))).toEqual(
          []
        );
        expect(new Set(values).size).toBe(values.length);
      })
    );
  });
});

describe("takesIds", () => {
  it.each([
    [GROUP_ID, true],
    [param({ name: "group_id", in: "path", kind: "group" }), true],
    [param({ name: "name", in: "path", kind: "group_name" }), false],
    [param({ name: "category_slug", in: "path", kind: "category" }), false],
    [param({ name: "topic_id", in: "query", kind: "topic" }), false],
    [USERNAME, false],
    [param({ name: "tag_id", in: "path", kind: "tag" }), false],
  ])("%j", (one, expected) => {
    expect(takesIds(one)).toBe(expected);
  });
});
