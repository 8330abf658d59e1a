import type { ScopeRule } from "../../../lib/api-scopes/catalogue/index.ts";
import {
  type AllowedParameters,
  type ApiRequest,
  decide,
  type Decision,
} from "../../../lib/api-scopes/decision/index.ts";
import type { RouteTable } from "../../../lib/api-scopes/route-table/index.ts";
import { generateRequests } from "./generate-requests.ts";
import { nearMisses } from "./near-misses.ts";

/** A request, and what the decision says of it. */
export interface DecidedRequest {
  request: ApiRequest;
  decision: Decision;
}

/** What a scope lets through under its limits, and what it refuses although it comes close. */
export interface Examples {
  permitted: readonly DecidedRequest[];
  refused: readonly DecidedRequest[];
}

/** So many of either kind are shown. */
const SHOWN = 3;

/** True of every request that nobody thinks possible: they teach nothing. */
const DULL: readonly string[] = ["no_route", "bad_request"];

/**
 * Up to three requests that pass and three that do not. Every verdict is the decision's own.
 *
 * @example examplesOf(table, rule, { id: ["42"] }).refused[0]?.decision.reason // "path_param_not_allowed"
 */
export function examplesOf(
  table: RouteTable,
  rule: ScopeRule,
  allowed: AllowedParameters
): Examples {
  const decided = (request: ApiRequest): DecidedRequest => ({
    request,
    decision: decide(table, rule.mapping, allowed, request),
  });
  const permitted = generateRequests(table, rule, allowed)
    .map(decided)
    .filter(({ decision }) => decision.permits);
  const refused = nearMisses(
    table,
    rule,
    allowed,
    permitted.map(({ request }) => request)
  )
    .map(decided)
    .filter(({ decision }) => !decision.permits);
  return {
    permitted: pick(permitted, ({ request, decision }) =>
      [request.method, decision.route].join(" ")
    ),
    refused: pick(
      [...refused].sort((a, b) => dullness(a) - dullness(b)),
      ({ decision }) =>
        decision.permits ? "" : [decision.reason, decision.param].join(" ")
    ),
  };
}

/** The first ones, but something new before more of the same, and another address before a twin. */
function pick(
  requests: readonly DecidedRequest[],
  sort: (one: DecidedRequest) => string
): readonly DecidedRequest[] {
  const single = distinct(requests, ({ request }) => JSON.stringify(request));
  const places = distinct(single, ({ request }) => request.url);
  return [...new Set([...distinct(single, sort), ...places, ...single])].slice(
    0,
    SHOWN
  );
}

function distinct<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string
): readonly Thing[] {
  const first = new Map<string, Thing>();
  for (const thing of things) {
    if (!first.has(key(thing))) {
      first.set(key(thing), thing);
    }
  }
  return [...first.values()];
}

function dullness({ decision: { reason } }: DecidedRequest): number {
  return DULL.includes(reason) ? 1 : 0;
}
