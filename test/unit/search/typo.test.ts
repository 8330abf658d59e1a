import { expect, test } from "vitest";
import { meantWords } from "../../../admin/assets/javascripts/discourse/components/scope-picker/model/typo.ts";

test("a mistyped beginning is enough; short words are not guessed at", () => {
  expect(meantWords("catgor", ["category", "topic"])).toEqual(["category"]);
  expect(meantWords("tpo", ["top", "topic"])).toEqual([]);
});
