import type { CompiledScope } from "../../../lib/api-scopes/decision/index.ts";
import {
  compileScope,
  decideRead,
  readRequest,
} from "../../../lib/api-scopes/decision/index.ts";
import type { ScopeQuery } from "../model/index.ts";
import type { SiteRules } from "../preview/index.ts";

const VERBS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Each keystroke asks all scopes: they are compiled once for a site. */
const COMPILED = new WeakMap<SiteRules, ReadonlyMap<string, CompiledScope>>();

/**
 * The scopes that open a typed address, in the eyes of the decision. Without a verb: by any.
 *
 * @example scopesOpening(rules, parseQuery("PUT /groups/42/members.json")) // Set { "group_membership:edit" }
 */
export function scopesOpening(
  rules: SiteRules,
  { address, verb }: ScopeQuery
): ReadonlySet<string> {
  const url = address;
  if (url === null) {
    return new Set();
  }
  const requests = (verb === null ? VERBS : [verb])
    .map((method) => readRequest(rules.table, { method, url }))
    .filter((request) => request !== null)
    .filter(({ route }) => route !== null);
  return new Set(
    [...compiledScopes(rules)]
      .filter(([, scope]) =>
        requests.some((request) => decideRead(scope, request).permits)
      )
      .map(([id]) => id)
  );
}

/** What a request must carry beside its address does not matter for finding. */
function compiledScopes(rules: SiteRules): ReadonlyMap<string, CompiledScope> {
  const known = COMPILED.get(rules);
  if (known) {
    return known;
  }
  const compiled = new Map(
    [...rules.scopes].map(([id, { mapping }]) => [
      id,
      compileScope(
        { ...mapping, required_params: [], forbidden_params: [] },
        {}
      ),
    ])
  );
  COMPILED.set(rules, compiled);
  return compiled;
}
