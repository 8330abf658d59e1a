import { expect, test } from "vitest";
import {
  meantWords,
  slips,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/typo.ts";

test.each([
  ["members", "members", 2, 0],
  ["memebrs", "members", 2, 1],
  ["membrs", "members", 2, 1],
  ["memmbers", "members", 2, 1],
  ["nembers", "members", 2, 1],
  ["mmebesr", "members", 2, 2],
  ["mmebesr", "members", 1, null],
  ["groups", "topics", 2, null],
  ["", "ab", 2, 2],
  ["ab", "abcd", 1, null],
])("%s for %s with at most %d slips: %s", (one, other, most, expected) => {
  expect(slips(one, other, most)).toBe(expected);
  expect(slips(other, one, most)).toBe(expected);
});

test("a mistyped beginning is enough; short words are not guessed at", () => {
  expect(meantWords("catgor", ["category", "topic"])).toEqual(["category"]);
  expect(meantWords("tpo", ["top", "topic"])).toEqual([]);
});
