import { readRequest } from "#decision";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formPairs,
  nestForm,
  type Params,
} from "../../../lib/sandbox/http/index.ts";
import { host } from "../../host.ts";

const parse = (text: string): Params | null => {
  const pairs = formPairs(text);
  return pairs && nestForm(pairs);
};

describe("names nest as Rack nests them", () => {
  test.each<[string, unknown]>([
    ["a=1&a=", { a: "" }],
    ["a=1&a[b]=2", null],
    ["a[]=1&a=2", { a: "2" }],
    ["a[b]=1&a[]=2", null],
    [`a${"[b]".repeat(40)}=1`, null],
    ["a=%ff", null],
    ["a=1&b=2;c=3", { a: "1", b: "2", c: "3" }],
    ["a", { a: null }],
    ["a[]=1&a[]=2", { a: ["1", "2"] }],
    ["a[b][c]=1&a[b][d]=2", { a: { b: { c: "1", d: "2" } } }],
    ["a[][b]=1&a[][c]=2&a[][b]=3", { a: [{ b: "1", c: "2" }, { b: "3" }] }],
    ["a[][b][]=1&a[][b][]=2", { a: [{ b: ["1", "2"] }] }],
    ["a+b=c+d%26", { "a b": "c d&" }],
  ])("%s", (text, expected) => {
    expect(JSON.stringify(parse(text))).toBe(JSON.stringify(expected));
  });

  test("a name that every object has is a name like any other", () => {
    const params = parse("__proto__[admin]=1&constructor=2");
    expect(Object.keys(params ?? {})).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });
});

describe("endpoint and decision read the same query", () => {
  const name = fc.string({
    unit: fc.constantFrom("a", "b", "[", "]", "%5B"),
    minLength: 1,
    maxLength: 6,
  });
  const pair = fc.tuple(name, fc.constantFrom("", "=", "=1", "=x", "=%41"));
  const query = fc
    .array(pair, { maxLength: 5 })
    .map((pairs) => pairs.map(([key, value]) => key + value).join("&"));

  test("or the endpoint refuses it", () => {
    fc.assert(
      fc.property(query, (text) => {
        const seen = readRequest(host.table, {
          method: "GET",
          url: `/latest.json?${text}`,
        })?.sentParameters;
        const params = parse(text);
        const flat = Object.entries(params ?? {}).map(([key, value]) => [
          key,
          typeof value === "object" && value !== null ? "nested" : value,
        ]);
        if (params !== null) {
          expect(flat).toEqual(
            [...(seen ?? [])].map(([key, value]) => [
              key,
              typeof value === "symbol" ? "nested" : value,
            ])
          );
        }
      }),
      { numRuns: 2000 }
    );
  });
});
