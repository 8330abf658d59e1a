import { jsonFault, parseManifest } from "#manifest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("where JSON breaks", () => {
  test.each([
    ["", 1, 1],
    ["{", 1, 2],
    ["{a: 1}", 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ['{"a": 1 "b": 2}', 1, 9],
    ['{"a":\n  [1, 2}', 2, 8],
    ["[1, 2,]", 1, 7],
    ["[1] 2", 1, 5],
    ["[01]", 1, 3],
    ["{'a': 1}", 1, 2],
    ['["a\nb"]', 1, 4],
    ['["a', 1, 4],
    ['["\\x"]', 1, 3],
    ["[nul]", 1, 2],
    ["]", 1, 1],
  ])("%j: %i:%i", (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column });
  });

  test("just where the engine reads it, there is no fault", () => {
    const marks = fc.constantFrom(...'{}[]",:\\1e-.tn \n');
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.array(marks, { maxLength: 3 }),
        (json, at, gone, put) => {
          const start = at % (json.length + 1);
          const text =
            json.slice(0, start) + put.join("") + json.slice(start + gone);
          expect(jsonFault(text) === null).toBe(isJson(text));
        }
      ),
      { numRuns: 2_000 }
    );
  });

  test("deep nesting is no fault", () => {
    expect(jsonFault("[".repeat(200_000) + "]".repeat(200_000))).toBeNull();
  });

  test("a manifest that breaks tells the place", () => {
    expect(parseManifest('{"manifest": 1,\n "scopes": [}').issues).toEqual([
      { code: "not_json", where: "", value: "2:13" },
    ]);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
