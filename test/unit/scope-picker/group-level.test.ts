import { expect, test } from "vitest";
import {
  levelOf,
  offers,
} from "../../../admin/assets/javascripts/discourse/components/scope-picker/choices/group-level.ts";
import type { RiskLevel } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/index.ts";

/** `r+ w-`: a chosen scope that reads, and one that writes and is not chosen. */
function scopes(text: string) {
  const risks: Record<string, RiskLevel> = {
    r: "read",
    w: "write",
    a: "admin",
    e: "escalation",
    u: "unrated",
  };
  return text.split(" ").map(([letter = "", sign]) => ({
    risk: risks[letter] ?? "unrated",
    isIncluded: sign === "+",
  }));
}

test.each([
  ["r- w- a-", "none"],
  ["r+ w- a-", "read"],
  ["r+ r+ w-", "read"],
  ["r+ r- w-", "custom"],
  ["r+ w+ a-", "write"],
  ["r+ w+ a+", "custom"],
  ["r+ w+ e+", "custom"],
  ["r- w+", "custom"],
  ["w+ a-", "write"],
  ["a+", "custom"],
  ["r+ u+", "custom"],
])("%s is %s", (text, level) => {
  expect(levelOf(scopes(text))).toBe(level);
});

test("a level is offered where it gives something of its own", () => {
  expect(offers("read", scopes("r- a-"))).toBe(true);
  expect(offers("write", scopes("r- a-"))).toBe(false);
  expect(offers("read", scopes("a- e- u-"))).toBe(false);
  expect(offers("none", scopes("a-"))).toBe(true);
  expect(offers("custom", scopes("a-"))).toBe(true);
});
