import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import { byRisk, requestsOf, riskOf } from "../model/index.ts";

/** What a scope does to the site. Gravest first. */
export const EFFECTS = ["delete", "change", "read"] as const;

/** One of `EFFECTS`. */
export type Effect = (typeof EFFECTS)[number];

/** Scopes of one effect, gravest first. */
export interface EffectSection<Told> {
  effect: Effect;
  told: readonly Told[];
}

type Judged = Pick<CatalogueScope, "risk" | "urls">;

/**
 * What a scope does, judged by its risk and the verbs of its requests. A search by POST still
 * only reads; a scope that may delete is not made harmless by what else it does.
 *
 * @example effectOf({ risk: "write", urls: ["/posts/:id (DELETE)"] }) // "delete"
 */
export function effectOf({ risk, urls }: Judged): Effect {
  if (risk === "read") {
    return "read";
  }
  const verbs = requestsOf(urls).map(({ verb }) => verb);
  if (verbs.includes("DELETE")) {
    return "delete";
  }
  const onlyGets = verbs.length > 0 && verbs.every((verb) => verb === "GET");
  return onlyGets && risk !== "write" ? "read" : "change";
}

/**
 * Sorts scopes under what they do. The section with the gravest scope comes first.
 *
 * @example tellByEffect(chosen)[0].effect // "delete"
 */
export function tellByEffect<Told extends { scope: Judged }>(
  chosen: readonly Told[]
): readonly EffectSection<Told>[] {
  return EFFECTS.map((effect) => ({
    effect,
    told: chosen
      .filter(({ scope }) => effectOf(scope) === effect)
      .sort(byScopeRisk),
  }))
    .filter(({ told }) => told.length > 0)
    .sort(({ told: [a] }, { told: [b] }) => (a && b ? byScopeRisk(a, b) : 0));
}

function byScopeRisk(a: { scope: Judged }, b: { scope: Judged }): number {
  return byRisk(riskOf(a.scope), riskOf(b.scope));
}
