import type { RiskLevel } from "../model/index.ts";

/** How much of a group is chosen. */
export type Level = "none" | "read" | "write" | "custom";

/** From nothing to all that a level may give; `custom` is the reader's own. */
export const LEVELS: readonly Level[] = ["none", "read", "write", "custom"];

/** Risks that a level gives. What can do real harm is chosen one by one. */
const GIVES: Readonly<Record<"none" | "read" | "write", readonly RiskLevel[]>> =
  { none: [], read: ["read"], write: ["read", "write"] };

/** What a level has to know of a scope. */
interface Leveled {
  risk: RiskLevel;
  isIncluded: boolean;
}

/** @example gives("write", "admin") // false */
export function gives(
  level: Exclude<Level, "custom">,
  risk: RiskLevel
): boolean {
  return GIVES[level].includes(risk);
}

/** Does any level give a scope of this risk? @example isLeveled("escalation") // false */
export function isLeveled(risk: RiskLevel): boolean {
  return gives("write", risk);
}

/**
 * The level that gives exactly what is chosen.
 *
 * @example levelOf([{ risk: "read", isIncluded: true }, { risk: "write", isIncluded: false }]) // "read"
 */
export function levelOf(scopes: readonly Leveled[]): Level {
  const chosen = scopes.filter(({ isIncluded }) => isIncluded);
  if (chosen.length === 0) {
    return "none";
  }
  const isAll = (level: "read" | "write") =>
    scopes.every(({ risk, isIncluded }) => isIncluded === gives(level, risk));
  return isAll("read") ? "read" : isAll("write") ? "write" : "custom";
}

/** Can the level be told from the one below it? @example offers("write", [{ risk: "read", … }]) // false */
export function offers(
  level: Level,
  scopes: readonly Pick<Leveled, "risk">[]
): boolean {
  return (
    level === "none" ||
    level === "custom" ||
    scopes.some(({ risk }) => risk === level)
  );
}
