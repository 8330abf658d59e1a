import { compileScope, decide, decideRead, readRequest } from "#decision";
import { compileRouteTable } from "#route-table";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naiveDecide } from "../../naive/decide.ts";

const SEED = 20260102;

const records = [
  { verb: "GET", path: "/list/:id(/:page)", action: "list#show" },
  { verb: "PUT", path: "/list/:id(/:page)", action: "list#update" },
  { verb: "GET", path: "/item/:item_id", action: "items#show" },
  { verb: "GET", path: "/search", action: "search#show" },
];
const table = compileRouteTable({
  discourse: "",
  plugins: [],
  routes: records,
});

const name = fc.constantFrom("id", "item_id", "page", "q", "email");
const value = fc.constantFrom("1", "2", "x", " ", "");
const names = fc.uniqueArray(name, { maxLength: 2 });
const optional = <T>(list: fc.Arbitrary<T>) =>
  fc.option(list, { nil: undefined });

const sometimes = (item: string) =>
  fc.constantFrom<string[]>([], [], [], [item]);

const scope = fc.record({
  actions: optional(
    fc.subarray(["list#show", "list#update", "items#show", "search#show"])
  ),
  methods: optional(fc.subarray(["get", "put"])),
  params: names,
  path_params: names,
  aliases: fc
    .dictionary(name, name, { maxKeys: 2 })
    .map((aliases) =>
      Object.fromEntries(Object.entries(aliases).filter(([a, b]) => a !== b))
    ),
  required_params: sometimes("q"),
  forbidden_params: sometimes("email"),
});
const allowed = fc.dictionary(
  name,
  fc.uniqueArray(fc.constantFrom("1", "2", "x"), { maxLength: 2 }),
  { maxKeys: 3 }
);
const method = fc.constantFrom("GET", "PUT");
const path = fc.constantFrom(
  "/list/1",
  "/list/2/x",
  "/item/1",
  "/search",
  "/none"
);
const query = fc.dictionary(name, value, { maxKeys: 3 });

describe("decide", () => {
  test("agrees with a naive decision on random scopes and requests", () => {
    const seen = { permitted: 0, denied: 0 };
    fc.assert(
      fc.property(
        scope,
        allowed,
        method,
        path,
        query,
        (mapping, values, verb, at, sent) => {
          const params = mapping.params.filter(
            (param) => !mapping.path_params.includes(param)
          );
          const normal = { ...mapping, params };
          const url = `${at}?${new URLSearchParams(sent).toString()}`;
          const { permits } = decide(table, mapping, values, {
            method: verb,
            url,
          });
          seen[permits ? "permitted" : "denied"] += 1;
          expect(permits).toBe(
            naiveDecide(records, normal, values, verb, at, sent)
          );
        }
      ),
      { numRuns: 5000, seed: SEED }
    );
    expect(seen.permitted).toBeGreaterThan(500);
    expect(seen.denied).toBeGreaterThan(500);
  });

  test("never permits more when a value list or a forbidden parameter is added", () => {
    fc.assert(
      fc.property(
        scope,
        method,
        path,
        query,
        name,
        (mapping, verb, at, sent, extra) => {
          const url = `${at}?${new URLSearchParams(sent).toString()}`;
          const read = readRequest(table, { method: verb, url });
          if (!read) {
            return;
          }
          const wide = decideRead(compileScope(mapping, {}), read).permits;
          const limited = decideRead(
            compileScope(
              { ...mapping, path_params: [...mapping.path_params, extra] },
              { [extra]: ["1"] }
            ),
            read
          ).permits;
          expect(limited && !wide).toBe(false);
        }
      ),
      { numRuns: 2000, seed: SEED }
    );
  });
});
