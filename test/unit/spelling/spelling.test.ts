import { slips, suggest } from "#spelling";
import { expect, test } from "vitest";

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

test.each([
  ["action", ["actions", "aliases"], "actions"],
  ["Topcis", ["topic", "topics"], "topics"],
  ["topics", ["topic", "TOPICS"], "TOPICS"],
  ["hello", ["topics", "groups"], undefined],
  ["ab", ["abcde", "xyz"], undefined],
  ["anything", [], undefined],
])("%s among %j is %s", (word, candidates, meant) => {
  expect(suggest(word, candidates)).toBe(meant);
});
