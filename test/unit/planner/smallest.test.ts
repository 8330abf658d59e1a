import { decide } from "#decision";
import {
  finish,
  type FoundRequest,
  planRequests,
  prepareScopes,
} from "#planner";
import { compileRouteTable } from "#route-table";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cheapestCost, costOf, type DraftScope } from "./brute-force.ts";

const SEED = 20260607;
const RUNS = 600;

const CONTROLLERS = ["a", "b", "c", "d"];
const routes = CONTROLLERS.flatMap((name) => [
  { verb: "GET", path: `/${name}/:id`, action: `${name}#show` },
  { verb: "PUT", path: `/${name}/:id`, action: `${name}#update` },
]);
const table = compileRouteTable({ discourse: "3.5.0", plugins: [], routes });

const action = fc.constantFrom(
  ...CONTROLLERS.flatMap((name) => [`${name}#show`, `${name}#update`])
);
const scope = fc
  .record({
    risk: fc.constantFrom("read", "write", "admin", "escalation", null),
    actions: fc.uniqueArray(action, { minLength: 1, maxLength: 5 }),
    isLimitable: fc.boolean(),
    condition: fc.constantFrom<
      Pick<DraftScope["mapping"], "required_params" | "forbidden_params">
    >({}, {}, { required_params: ["q"] }, { forbidden_params: ["q"] }),
  })
  .map(
    ({ risk, actions, isLimitable, condition }): DraftScope => ({
      scope_id: "",
      risk,
      mapping: {
        actions,
        ...condition,
        ...(isLimitable ? { path_params: ["id"] } : {}),
      },
      kinds: { id: "topic" },
    })
  );
const scopes = fc
  .array(scope, { minLength: 1, maxLength: 8 })
  .map((list) => list.map((one, at) => ({ ...one, scope_id: `s:${at}` })));
const request = fc.record({
  method: fc.constantFrom("GET", "PUT"),
  url: fc
    .tuple(
      fc.constantFrom(...CONTROLLERS, "nowhere"),
      fc.nat({ max: 5 }),
      fc.constantFrom("", "?q=1")
    )
    .map(([name, id, query]) => `/${name}/${id}${query}`),
});
const requests = fc.uniqueArray(request, {
  minLength: 1,
  maxLength: 12,
  selector: ({ method, url }) => `${method} ${url}`,
});
const aim = fc.constantFrom("narrow" as const, "few" as const);

describe(`in ${RUNS} generated cases`, () => {
  test("no set of scopes costs less than the plan's", () => {
    fc.assert(
      fc.property(scopes, requests, aim, (all, wanted, how) => {
        const plan = planFor(all, wanted, how);
        expect(plan.exact).toBe(true);
        const chosen = all.filter(({ scope_id }) =>
          plan.scopes.some((planned) => planned.scope_id === scope_id)
        );
        const uncovered = new Set(plan.uncovered.map((one) => one.request));
        const cost = costOf(
          chosen,
          chosen.map(({ mapping }) =>
            wanted.filter((one) => decide(table, mapping, {}, one).permits)
          ),
          wanted.filter((_, at) => !uncovered.has(at)),
          how
        );
        expect(cost).toEqual(cheapestCost(routes, all, wanted, how));
      }),
      { seed: SEED, numRuns: RUNS }
    );
  });

  test("of scopes that are alike, none are fewer", () => {
    fc.assert(
      fc.property(scopes, requests, (drafts, wanted) => {
        const all = drafts.map((draft) => ({
          ...draft,
          risk: "read" as const,
        }));
        const [, , , , fewest] = cheapestCost(routes, all, wanted, "few");
        expect(planFor(all, wanted, "few").scopes).toHaveLength(fewest ?? 0);
      }),
      { seed: SEED, numRuns: RUNS }
    );
  });

  test("the limited scopes permit every request that the plan covers", () => {
    fc.assert(
      fc.property(scopes, requests, aim, (all, wanted, how) => {
        const plan = planFor(all, wanted, how);
        const uncovered = new Set(plan.uncovered.map((one) => one.request));
        for (const [at, one] of wanted.entries()) {
          const permits = plan.scopes.some(({ scope_id, limits }) => {
            const found = all.find((it) => it.scope_id === scope_id);
            return found && decide(table, found.mapping, limits, one).permits;
          });
          expect(permits).toBe(!uncovered.has(at));
        }
      }),
      { seed: SEED, numRuns: RUNS }
    );
  });
});

function planFor(
  all: readonly DraftScope[],
  wanted: readonly { method: string; url: string }[],
  how: "narrow" | "few"
) {
  const found = wanted.map(
    (one, at): FoundRequest => ({ ...one, isWhole: true, line: at, count: 1 })
  );
  return finish(planRequests(prepareScopes(table, all), found, how));
}
