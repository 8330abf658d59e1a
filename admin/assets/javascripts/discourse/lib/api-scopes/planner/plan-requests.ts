import { type Candidacy, candidatesFor } from "./candidates.ts";
import { compareWeights, minimumCover } from "./cover/index.ts";
import { type Coverable, coverSets } from "./cover-sets.ts";
import { limitsFor } from "./limits.ts";
import type { Planner, PreparedScope } from "./prepare-scopes.ts";
import type { PlanAim } from "./scope-weight.ts";
import type { Steps } from "./steps.ts";
import type { FoundRequest, Plan, PlannedScope, Uncovered } from "./types.ts";

/** Requests between two pauses. */
const STRIDE = 200;

/**
 * Finds the smallest set of scopes that permits the requests, and the values it can be limited
 * to. What smallest means is said by `scopeWeight`: the mildest risk first, then the aim.
 *
 * @example finish(planRequests(planner, requests, "narrow")).scopes[0]?.scope_id
 */
export function* planRequests(
  planner: Planner,
  requests: readonly FoundRequest[],
  aim: PlanAim
): Steps<Plan> {
  const coverable: Coverable[] = [];
  const uncovered: Uncovered[] = [];
  const free: number[] = [];
  for (const [at, request] of requests.entries()) {
    file(candidatesFor(planner, request), at);
    if (at % STRIDE === STRIDE - 1) {
      yield at / requests.length;
    }
  }

  const sets = coverSets(coverable, aim);
  const { chosen, exact, bound } = minimumCover(sets);
  const scopes = chosen.flatMap((id) => planner.scopes[id] ?? []);
  const weights = new Map(sets.map(({ id, weight }) => [id, weight]));
  const byWeight = [...scopes].sort((a, b) =>
    compareWeights(weights.get(a.position) ?? [], weights.get(b.position) ?? [])
  );
  return {
    scopes: scopes.map((scope) =>
      plannedScope(
        scope,
        // What several could permit goes to the mildest, so that the others stay narrow.
        coverable.filter(
          (one) => byWeight.find((it) => one.scopes.includes(it)) === scope
        ),
        requests
      )
    ),
    uncovered,
    free,
    exact,
    bound,
  };

  function file(candidacy: Candidacy, at: number): void {
    switch (candidacy.kind) {
      case "open":
        coverable.push({ at, ...candidacy });
        break;
      case "free":
        free.push(at);
        break;
      case "uncovered": {
        const { reason, route, param } = candidacy;
        uncovered.push({ request: at, reason, route, param });
      }
    }
  }
}

function plannedScope(
  scope: PreparedScope,
  coverable: readonly Coverable[],
  requests: readonly FoundRequest[]
): PlannedScope {
  const { limits, open } = limitsFor(
    scope,
    coverable.map(({ read }) => read)
  );
  const isAssumed = coverable.some(({ at }) => !requests[at]?.isWhole);
  return {
    scope_id: scope.scope_id,
    risk: scope.risk,
    limits,
    open,
    assumes: isAssumed ? (scope.mapping.required_params ?? []) : [],
    assumesNot: isAssumed ? (scope.mapping.forbidden_params ?? []) : [],
    requests: coverable.map(({ at }) => at),
  };
}
