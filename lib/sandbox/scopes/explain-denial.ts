import {
  type CompiledScope,
  compileScope,
  decideRead,
  type Decision,
  type DenialReason,
  type ReadRequest,
  type ScopeMapping,
} from "#decision";
import type { SiteScopes } from "#registry";
import type { ScopedKey } from "./permitting-scope.ts";

/** Why a key's scopes refuse a request, in the plugin's own words. Names only, no values. */
export interface Denial {
  reason: DenialWord;
  scopes_needed: readonly string[];
  scopes_held: readonly string[];
  param: string | null;
}

/** From what is nearest to a permission to what is farthest. */
const WORDS = [
  "value_not_allowed",
  "parameter_missing",
  "parameter_forbidden",
  "read_only",
  "no_scopes",
  "scope_gone",
  "scope_missing",
] as const;

type DenialWord = (typeof WORDS)[number];

/** More are no help, and headers have to stay short. */
const MOST = 12;

/** What opens every GET is no answer to what is missing. */
const READ_ALL = "global:read";

/**
 * Explains to the holder of a valid key what it lacks for a request.
 *
 * @example explainDenial(scopes, key, read).scopes_needed // ["categories:list"]
 */
export function explainDenial(
  scopes: SiteScopes,
  key: ScopedKey,
  read: ReadRequest
): Denial {
  const held = key.scopes.map(
    ({ resource, action }) => `${resource}:${action}`
  );
  return {
    ...reasonOf(scopes, key, read),
    scopes_needed: neededFor(scopes, read),
    scopes_held: held,
  };
}

/** As response headers, beside the same in the body's `extras`. */
export function denialHeaders(denial: Denial): Record<string, string> {
  return {
    "X-Api-Scopes-Reason": denial.reason,
    "X-Api-Scopes-Needed": denial.scopes_needed.join(", "),
    "X-Api-Scopes-Held": denial.scopes_held.slice(0, MOST).join(", "),
    ...(denial.param === null ? {} : { "X-Api-Scopes-Param": denial.param }),
  };
}

type Reason = Pick<Denial, "reason" | "param">;

function reasonOf(
  scopes: SiteScopes,
  { scopes: rows, scope_mode }: ScopedKey,
  read: ReadRequest
): Reason {
  if (rows.length === 0) {
    const reason = scope_mode === "read_only" ? "read_only" : "no_scopes";
    return { reason, param: null };
  }
  const reasons = rows.map(
    ({ resource, action, allowed_parameters }): Reason => {
      const id = `${resource}:${action}`;
      const scope = scopes.find(id);
      if (!scope) {
        return { reason: "scope_gone", param: null };
      }
      return id === READ_ALL
        ? { reason: "read_only", param: null }
        : worded(
            decideRead(
              compileScope(scope.mapping, allowed_parameters ?? {}),
              read
            )
          );
    }
  );
  const [nearest] = reasons.sort(
    (a, b) => WORDS.indexOf(a.reason) - WORDS.indexOf(b.reason)
  );
  return nearest ?? { reason: "no_scopes", param: null };
}

const WORD_OF: Readonly<Partial<Record<DenialReason, DenialWord>>> = {
  param_ambiguous: "value_not_allowed",
  param_missing: "value_not_allowed",
  param_not_allowed: "value_not_allowed",
  path_param_missing: "value_not_allowed",
  path_param_not_allowed: "value_not_allowed",
  required_param_missing: "parameter_missing",
  forbidden_param_present: "parameter_forbidden",
};

function worded(decision: Decision): Reason {
  const reason = decision.permits ? undefined : WORD_OF[decision.reason];
  return decision.permits || reason === undefined
    ? { reason: "scope_missing", param: null }
    : { reason, param: decision.param ?? null };
}

function neededFor({ all }: SiteScopes, read: ReadRequest): string[] {
  return all
    .filter(({ id }) => id !== READ_ALL)
    .filter(({ mapping }) => decideRead(unlimited(mapping), read).permits)
    .sort(byWidth)
    .slice(0, MOST)
    .map(({ id }) => id);
}

const UNLIMITED = new WeakMap<ScopeMapping, CompiledScope>();

/** Every denial asks every scope: each is compiled once. */
function unlimited(mapping: ScopeMapping): CompiledScope {
  let compiled = UNLIMITED.get(mapping);
  if (!compiled) {
    compiled = compileScope(mapping, {});
    UNLIMITED.set(mapping, compiled);
  }
  return compiled;
}

/** Narrowest first. */
function byWidth(
  a: SiteScopes["all"][number],
  b: SiteScopes["all"][number]
): number {
  const width = ({ mapping }: typeof a) => mapping.actions?.length ?? 0;
  return width(a) - width(b);
}
