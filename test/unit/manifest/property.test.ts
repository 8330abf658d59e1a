import {
  type Choice,
  parseLink,
  parseManifest,
  printLink,
  printManifest,
} from "#manifest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const SEED = 20260604;

const word = fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/);
const scopeId = fc.tuple(word, word).map((pair) => pair.join(":"));
const value = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter(
    (text) => text.trim() === text && !text.includes(",") && isShown(text)
  );
const values = fc.uniqueArray(value, { minLength: 1, maxLength: 3 });
const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text && isShown(text));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: null });

const entry = fc.record({
  scope_id: scopeId,
  reason: maybe(line),
  limits: fc.dictionary(word, values, { maxKeys: 3, noNullPrototype: true }),
  ask: fc.uniqueArray(word, { maxLength: 2 }),
  optional: fc.boolean(),
});
const choice: fc.Arbitrary<Choice> = fc.record({
  name: maybe(line),
  description: maybe(line),
  username: maybe(word),
  replaces: maybe(fc.integer({ min: 1, max: 2 ** 31 })),
  scopes: fc.uniqueArray(entry, {
    minLength: 1,
    maxLength: 4,
    selector: ({ scope_id }) => scope_id,
  }),
});

describe("printing and parsing", () => {
  test("a manifest says all but the key to replace", () => {
    fc.assert(
      fc.property(choice, (given) => {
        const { choice: read, issues } = parseManifest(printManifest(given));
        expect(issues).toEqual([]);
        expect(read).toEqual({ ...given, replaces: null });
      }),
      { seed: SEED, numRuns: 500 }
    );
  });

  test("a link says scopes, values and what to ask for", () => {
    fc.assert(
      fc.property(choice, (given) => {
        const { choice: read, issues } = parseLink(printLink(given));
        expect(issues).toEqual([]);
        expect(read).toEqual(asLinkSays(given));
      }),
      { seed: SEED, numRuns: 500 }
    );
  });

  test("a link is an address that browsers leave as it is", () => {
    fc.assert(
      fc.property(choice, (given) => {
        const link = `https://forum.example.com/x${printLink(given)}`;
        expect(parseLink(new URL(link).href).choice).toEqual(asLinkSays(given));
      }),
      { seed: SEED, numRuns: 200 }
    );
  });

  test("no text makes a reader throw, and none is read without bounds", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), hostileLink), (text) => {
        expect(parseManifest(text).issues.length).toBeLessThanOrEqual(100);
        expect(parseLink(text).issues.length).toBeLessThanOrEqual(100);
      }),
      { seed: SEED, numRuns: 500 }
    );
  });
});

describe("bounds", () => {
  const key = "0123456789abcdef".repeat(4);

  test.each([
    ["a long manifest", () => parseManifest(`[${" ".repeat(300_000)}]`)],
    ["a deep manifest", () => parseManifest("[".repeat(200_000))],
    ["a long link", () => parseLink(`?scopes=${"a.b,".repeat(10_000)}`)],
    [
      "many scopes",
      () =>
        parseManifest(
          JSON.stringify({ manifest: 1, scopes: Array(20_000).fill(1) })
        ),
    ],
  ])("%s is answered at once", (_name, parse) => {
    const start = performance.now();
    expect(parse().issues.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("what is printed carries no key", () => {
    const given: Choice = {
      name: key,
      description: `was ${key}`,
      username: null,
      replaces: null,
      scopes: [],
    };
    expect(printLink(given)).not.toContain(key);
    expect(printManifest(given)).not.toContain(key);
  });
});

const hostileLink = fc
  .array(fc.constantFrom("a.b", "(", ")", "=", ";", "|", ",", "%", "id", "&"))
  .map((pieces) => `?scopes=${pieces.join("")}`);

function asLinkSays(given: Choice): Choice {
  return {
    ...given,
    name: null,
    scopes: given.scopes.map((scope) => ({
      ...scope,
      reason: null,
      optional: false,
      ask: scope.ask.filter((param) => !Object.hasOwn(scope.limits, param)),
    })),
  };
}

/**
 * Half a surrogate pair is no text, and can't be percent-encoded; what turns the direction of a
 * text is refused.
 */
function isShown(text: string): boolean {
  return !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\uFFFD]/u.test(
    text
  );
}
