import type { Weight } from "./cover/index.ts";
import type { PreparedScope } from "./prepare-scopes.ts";

/** `narrow`: nothing opened that nobody asked for. `few`: as few scopes as can be. */
export type PlanAim = "narrow" | "few";

/** What the requests of a plan use. */
export interface UsedActions {
  /** Actions that some request needs. */
  readonly all: ReadonlySet<string>;
  /** Those that a request needs which may change something. */
  readonly changing: ReadonlySet<string>;
}

/** A scope without a list of actions opens more than any with one. */
const UNBOUNDED = 10_000;

/**
 * What a scope costs, the gravest part first. Always before all else: does it let its holder
 * become somebody else, does it administer, might it (nobody has said). Then
 *
 * - to be narrow: actions that it may change something with and nobody changes anything with;
 *   other actions that nobody asked for; whether it stays unlimited; the scope itself;
 * - to be few: whether it changes anything; the scope itself; actions nobody asked for; whether
 *   it stays unlimited.
 *
 * @param isLimited the requests' values can limit it
 */
export function scopeWeight(
  { risk, mapping }: PreparedScope,
  used: UsedActions,
  isLimited: boolean,
  aim: PlanAim
): Weight {
  const countWithout = (needed: ReadonlySet<string>) =>
    mapping.actions?.filter((action) => !needed.has(action)).length ??
    UNBOUNDED;
  const graver = [
    Number(risk === "escalation"),
    Number(risk === "admin"),
    Number(risk === null),
  ];
  const isWrite = risk === "write";
  const unused = countWithout(used.all);
  const unlimited = Number(!isLimited);
  return aim === "few"
    ? [...graver, Number(isWrite), 1, unused, unlimited]
    : [
        ...graver,
        isWrite ? countWithout(used.changing) : 0,
        unused,
        unlimited,
        1,
      ];
}
