import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type {
  ApiRequest,
  Decision,
} from "../../../lib/api-scopes/decision/index.ts";
import { decide } from "../../../lib/api-scopes/decision/index.ts";
import type { Limits } from "../model/index.ts";
import type { SiteRules } from "./site-rules.ts";
import { type Fix, smallestFix } from "./smallest-fix.ts";

/** A scope, and whether the key holds it. */
export interface HeldScope {
  scope: CatalogueScope;
  limits: Limits;
  isHeld: boolean;
}

/** What the key as it stands would make of a request. */
export type Verdict =
  | { permits: true; by: readonly string[] }
  | {
      permits: false;
      /** Of the held scope that comes closest. */
      decision: Decision;
      /** That scope, or null where none comes close. */
      nearest: string | null;
      /** The least that would let the request through, if anything would. */
      fix: Fix | null;
    };

/** A scope with one of these reasons has nothing to do with the request. */
const FAR: readonly string[] = [
  "bad_request",
  "no_route",
  "action_not_covered",
  "method_not_covered",
];

/**
 * Judges a request by the scopes that a key holds, and says what is missing.
 *
 * @example judge(rules, scopes, { method: "GET", url: "/t/12.json" }) // { permits: true, by: ["topics:read"] }
 */
export function judge(
  rules: SiteRules,
  scopes: readonly HeldScope[],
  request: ApiRequest
): Verdict {
  const decided = scopes
    .filter(({ isHeld }) => isHeld)
    .flatMap(({ scope: { scope_id }, limits }) => {
      const mapping = rules.scopes.get(scope_id)?.mapping;
      return mapping
        ? [
            {
              scope_id,
              decision: decide(rules.table, mapping, limits, request),
            },
          ]
        : [];
    });
  const by = decided
    .filter(({ decision }) => decision.permits)
    .map(({ scope_id }) => scope_id);
  if (by.length > 0) {
    return { permits: true, by };
  }
  const nearest = decided.find(
    ({ decision }) => !FAR.includes(decision.reason)
  );
  return {
    permits: false,
    decision: nearest?.decision ?? withoutScope(rules, request),
    nearest: nearest?.scope_id ?? null,
    fix: smallestFix(rules, scopes, request),
  };
}

/** Says whether the address is broken, unknown, or just not opened. */
function withoutScope({ table }: SiteRules, request: ApiRequest): Decision {
  return decide(table, { actions: [] }, {}, request);
}
