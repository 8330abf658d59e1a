import type { Risk } from "#catalogue";
import type { PlanAim } from "#planner";
import type { RouteRecord } from "#route-table";
import { naiveDecide } from "../../naive/decide.ts";

/** A generated scope: some actions, perhaps limitable by `id`, perhaps with a word on `q`. */
export interface DraftScope {
  scope_id: string;
  risk: Risk | null;
  mapping: {
    actions: string[];
    path_params?: string[];
    required_params?: string[];
    forbidden_params?: string[];
  };
  kinds: Readonly<Record<string, string>>;
}

/** A generated request. */
export interface DraftRequest {
  method: string;
  url: string;
}

/**
 * The cost of the cheapest set of scopes that permits every request that any scope permits:
 * tries all sets. Decides by the naive decision, counts by the words of the documentation.
 */
export function cheapestCost(
  routes: readonly RouteRecord[],
  scopes: readonly DraftScope[],
  requests: readonly DraftRequest[],
  aim: PlanAim
): readonly number[] {
  const permits = scopes.map((scope) =>
    requests.filter(({ method, url }) => {
      const [path = "", query] = url.split("?");
      const params = Object.fromEntries(new URLSearchParams(query));
      return naiveDecide(routes, scope.mapping, {}, method, path, params);
    })
  );
  const coverable = new Set(permits.flat());
  let best: readonly number[] | null = null;
  for (let choice = 0; choice < 2 ** scopes.length; choice++) {
    const chosen = scopes.map(
      (_, at) => Math.floor(choice / 2 ** at) % 2 === 1
    );
    const covered = new Set(permits.filter((_, at) => chosen[at]).flat());
    if (covered.size === coverable.size) {
      const cost = costOf(
        scopes.filter((_, at) => chosen[at]),
        permits.filter((_, at) => chosen[at]),
        [...coverable],
        aim
      );
      best = best === null || isLess(cost, best) ? cost : best;
    }
  }
  return best ?? [];
}

/** What a set of scopes costs, part by part. */
export function costOf(
  chosen: readonly DraftScope[],
  permits: readonly (readonly DraftRequest[])[],
  needed: readonly DraftRequest[],
  aim: PlanAim
): readonly number[] {
  const count = (risk: Risk | null) =>
    chosen.filter((scope) => scope.risk === risk).length;
  const opened = (risk: Risk | null) =>
    chosen
      .filter((scope) => scope.risk === risk)
      .flatMap(({ mapping }) => mapping.actions).length;
  const used = needed.map(actionOf);
  const changed = needed.filter(({ method }) => method !== "GET").map(actionOf);
  const beyond = (scopes: readonly DraftScope[], actions: readonly string[]) =>
    scopes.flatMap(({ mapping }) =>
      mapping.actions.filter((action) => !actions.includes(action))
    ).length;
  const writing = chosen.filter(({ risk }) => risk === "write");
  const unlimited = chosen.filter(
    ({ mapping }, at) =>
      !mapping.path_params ||
      new Set(permits[at]?.map(({ url }) => url.split(/[/?]/)[2])).size > 3
  ).length;
  const unconditional = chosen
    .map(({ mapping: { required_params, forbidden_params } }): number =>
      required_params ? 0 : forbidden_params ? 1 : 2
    )
    .reduce((sum, one) => sum + one, 0);
  const grave = aim === "few" ? count : opened;
  const graver = [grave("escalation"), grave("admin"), grave(null)];
  return aim === "few"
    ? [
        ...graver,
        count("write"),
        chosen.length,
        beyond(chosen, used),
        unlimited,
        unconditional,
      ]
    : [
        ...graver,
        beyond(writing, changed),
        beyond(chosen, used),
        unlimited,
        unconditional,
        chosen.length,
      ];
}

function actionOf({ method, url }: DraftRequest): string {
  return `${url.split(/[/?]/)[1]}#${method === "GET" ? "show" : "update"}`;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
