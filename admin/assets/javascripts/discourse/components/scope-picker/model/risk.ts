import type {
  CatalogueScope,
  Risk,
} from "../../../lib/api-scopes/catalogue/index.ts";

/** A risk as shown: `unrated` where nobody has said. */
export type RiskLevel = Risk | "unrated";

/** Gravest first. What nobody has rated may be anything, so it stands above a known write. */
const GRAVEST_FIRST: readonly RiskLevel[] = [
  "escalation",
  "admin",
  "unrated",
  "write",
  "read",
];

/** All risks, mildest first, as a reader is offered them. */
export const RISKS: readonly RiskLevel[] = [
  "read",
  "write",
  "admin",
  "escalation",
  "unrated",
];

const ICONS: Readonly<Record<RiskLevel, string>> = {
  read: "eye",
  write: "pencil",
  admin: "shield-halved",
  escalation: "triangle-exclamation",
  unrated: "circle-question",
};

/** Bars of the meter in the summary. */
const WEIGHTS: Readonly<Record<RiskLevel, number>> = {
  read: 1,
  write: 2,
  unrated: 2,
  admin: 3,
  escalation: 4,
};

/** @example riskOf({ ...scope, risk: null }) // "unrated" */
export function riskOf(scope: Pick<CatalogueScope, "risk">): RiskLevel {
  return scope.risk ?? "unrated";
}

/** @example riskIcon("write") // "pencil" */
export function riskIcon(level: RiskLevel): string {
  return ICONS[level];
}

/** How many of the meter's four bars are lit. @example riskWeight("admin") // 3 */
export function riskWeight(level: RiskLevel): number {
  return WEIGHTS[level];
}

/** Sorts the gravest first. @example ["read", "admin"].sort(byRisk) // ["admin", "read"] */
export function byRisk(a: RiskLevel, b: RiskLevel): number {
  return GRAVEST_FIRST.indexOf(a) - GRAVEST_FIRST.indexOf(b);
}
