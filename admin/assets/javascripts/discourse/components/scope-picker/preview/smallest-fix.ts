import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import {
  type ApiRequest,
  compileScope,
  decide,
  decideRead,
  type ReadRequest,
  readRequest,
  type ScopeMapping,
} from "../../../lib/api-scopes/decision/index.ts";
import { type Limits, riskOf, riskWeight } from "../model/index.ts";
import type { SiteRules } from "./site-rules.ts";
import type { HeldScope } from "./verdict.ts";

/** A change of the choice after which a request passes. */
export interface Fix {
  /** `allow`: a scope that the key holds takes more values. `choose`: it gets another scope. */
  kind: "allow" | "choose";
  scope_id: string;
  /** Values that are allowed in addition. */
  values: Readonly<Record<string, string>>;
}

/**
 * The least that would let a refused request through: more values for a scope that is held, else
 * the scope of the least harm that opens it, for its values only. It was tried.
 *
 * @returns null where no scope of the site opens the request
 * @example smallestFix(rules, scopes, request) // { kind: "allow", scope_id: "…", values: { id: "43" } }
 */
export function smallestFix(
  rules: SiteRules,
  scopes: readonly HeldScope[],
  request: ApiRequest
): Fix | null {
  const held = scopes.filter(({ isHeld }) => isHeld);
  const others = scopes.filter(({ isHeld }) => !isHeld);
  const [allow] = held.flatMap((one) => widen(rules, one, request));
  // Read once: every scope of the site is asked.
  const read = readRequest(rules.table, request);
  if (allow || !read) {
    return allow ?? null;
  }
  const [choice] = others
    .flatMap(({ scope }) => choose(rules, scope, read))
    .sort((a, b) => a.weight - b.weight);
  return choice?.fix ?? null;
}

/** Allows what a held scope refuses, value by value, until it lets the request through. */
function widen(
  { table, scopes }: SiteRules,
  { scope: { scope_id }, limits }: HeldScope,
  request: ApiRequest
): readonly Fix[] {
  const mapping = scopes.get(scope_id)?.mapping;
  const values: Record<string, string> = {};
  for (let left = Object.keys(limits).length; mapping && left > 0; left--) {
    const decision = decide(table, mapping, added(limits, values), request);
    if (decision.permits) {
      break;
    }
    if (decision.param === undefined || decision.value === undefined) {
      return [];
    }
    values[decision.param] = storedValue(
      mapping,
      decision.param,
      decision.value
    );
  }
  return mapping &&
    Object.keys(values).length > 0 &&
    decide(table, mapping, added(limits, values), request).permits
    ? [{ kind: "allow", scope_id, values }]
    : [];
}

function choose(
  { scopes }: SiteRules,
  scope: CatalogueScope,
  read: ReadRequest
): readonly { fix: Fix; weight: number }[] {
  const mapping = scopes.get(scope.scope_id)?.mapping;
  const permits = (allowed: Limits): boolean =>
    mapping !== undefined &&
    decideRead(compileScope(mapping, allowed), read).permits;
  if (!mapping || !permits({})) {
    return [];
  }
  const values = valuesOf(scope, mapping, read);
  return [
    {
      fix: {
        kind: "choose",
        scope_id: scope.scope_id,
        values: permits(added({}, values)) ? values : {},
      },
      // Harm first; of equally harmful ones the scope that opens less.
      weight: riskWeight(riskOf(scope)) * 1e6 + scope.urls.length,
    },
  ];
}

/** The request's values for parameters that name things; free text identifies nothing. */
function valuesOf(
  { params }: CatalogueScope,
  mapping: ScopeMapping,
  read: ReadRequest
): Readonly<Record<string, string>> {
  const known = read.parameters();
  return Object.fromEntries(
    params
      .filter(({ kind }) => kind !== "text")
      .flatMap(({ name, alias }) => {
        const value =
          known.get(name) ?? (alias === null ? undefined : known.get(alias));
        return typeof value === "string" && value.trim() !== ""
          ? [[name, storedValue(mapping, name, value)]]
          : [];
      })
  );
}

/** A category's path, `staff/meetings/42`, is stored as the id at its end. */
function storedValue(
  { aliases }: ScopeMapping,
  param: string,
  value: string
): string {
  return aliases?.[param] === "category_slug_path_with_id"
    ? (/\d+\/*$/.exec(value)?.[0].replaceAll("/", "") ?? value)
    : value;
}

function added(
  limits: Limits,
  values: Readonly<Record<string, string>>
): Limits {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    [...(limits[name] ?? []), value],
  ]);
  return { ...limits, ...Object.fromEntries(entries) };
}
