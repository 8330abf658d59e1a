import { compileRouteTable, recognize, type RouteRecord } from "#route-table";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { host, routes } from "../../host.ts";
import { naiveRecognize } from "../../naive/recognize.ts";

const SEED = 20260101;
const METHODS = ["GET", "POST", "PUT", "DELETE"];

/** Paths that look like the recorded routes, with values that tempt the patterns. */
const value = fc.constantFrom(
  "12",
  "12",
  "12",
  "sam",
  "0",
  "sam",
  "sam.jones",
  "a-b_c",
  "new",
  "members",
  "json",
  "%41",
  "staff/5",
  "x".repeat(40),
  "deadbeef".repeat(5)
);
const suffix = fc.constantFrom("", "", ".json", ".json", ".rss", "/extra");
const likelyRequest = fc
  .tuple(
    fc.constantFrom(...routes.routes),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...METHODS) }
    ),
    fc.array(value, { minLength: 8, maxLength: 8 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    suffix
  )
  .map(([route, otherMethod, values, optional, end]) => ({
    method: otherMethod ?? (route.verb.split("|")[0] || "GET"),
    path: fill(route.path, values, optional) + end,
  }));

describe("recognize", () => {
  test("agrees with a walk over all routes", () => {
    let hits = 0;
    fc.assert(
      fc.property(likelyRequest, ({ method, path }) => {
        const expected = naiveRecognize(routes.routes, method, path);
        const found = recognize(host.table, method, path);
        hits += expected ? 1 : 0;
        expect(found?.route.path).toBe(expected?.path);
        expect(found?.route.action).toBe(expected?.action);
      }),
      { numRuns: 400, seed: SEED }
    );
    expect(hits).toBeGreaterThan(100);
  });

  test("agrees on tables that nobody wrote", () => {
    const segment = fc.constantFrom(
      "/a",
      "/b",
      "/:x",
      "/:y",
      "/a-:x",
      "(/:z)",
      "(/b)"
    );
    const route = fc
      .tuple(
        fc.constantFrom("GET", "PUT", "GET|PUT", ""),
        fc.array(segment, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("", "(.:format)", "/*rest")
      )
      .map(
        ([verb, segments, end]): Omit<RouteRecord, "action"> => ({
          verb,
          path: unique(segments.join("")) + end,
        })
      );
    const path = fc
      .array(fc.constantFrom("a", "b", "c", "a-1", "a.b", "b.json"), {
        maxLength: 5,
      })
      .map((parts) => `/${parts.join("/")}`);

    fc.assert(
      fc.property(
        fc.array(route, { minLength: 1, maxLength: 12 }),
        fc.array(path, { minLength: 1, maxLength: 10 }),
        (records, paths) => {
          const named = records.map((record, at) => ({
            ...record,
            action: `c#a${at}`,
          }));
          const table = compileRouteTable({
            discourse: "",
            plugins: [],
            routes: named,
          });
          for (const each of paths) {
            expect(recognize(table, "GET", each)?.route.action).toBe(
              naiveRecognize(named, "GET", each)?.action
            );
          }
        }
      ),
      { numRuns: 500, seed: SEED }
    );
  });
});

function fill(
  pattern: string,
  values: readonly string[],
  optional: readonly boolean[]
): string {
  const [group] = /\([^()]*\)/.exec(pattern) ?? [];
  if (group !== undefined) {
    const [isTaken = false, ...rest] = optional;
    const inner = isTaken ? group.slice(1, -1) : "";
    return fill(
      pattern.replace(group, () => inner),
      values,
      rest
    );
  }
  let at = 0;
  return pattern.replace(
    /[*:][a-z_]\w*/g,
    () => values[at++ % values.length] ?? ""
  );
}

/** A name may stand only once in a path. */
function unique(path: string): string {
  let at = 0;
  return path.replace(/:[xyz]/g, (name) => `${name}${at++}`);
}
