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
 *   other actions that nobody asked for; whether it stays unlimited; whether it permits whatever
 *   a request carries; the scope itself;
 * - to be few: whether it changes anything; the scope itself; actions nobody asked for; whether
 *   it stays unlimited; whether it permits whatever a request carries.
 *
 * To be narrow, a grave scope counts by the actions that it opens: two that administer one thing
 * each are less than one that administers ten.
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
  const gravity = aim === "few" ? 1 : (mapping.actions?.length ?? UNBOUNDED);
  const graver = (["escalation", "admin", null] as const).map((grave) =>
    risk === grave ? gravity : 0
  );
  const isWrite = risk === "write";
  const unused = countWithout(used.all);
  const unlimited = Number(!isLimited);
  const unconditional = unconditionality(mapping);
  return aim === "few"
    ? [...graver, Number(isWrite), 1, unused, unlimited, unconditional]
    : [
        ...graver,
        isWrite ? countWithout(used.changing) : 0,
        unused,
        unlimited,
        unconditional,
        1,
      ];
}

/** What a request must carry narrows more than what it must not. */
function unconditionality({
  required_params,
  forbidden_params,
}: PreparedScope["mapping"]): number {
  if (required_params?.length) {
    return 0;
  }
  return forbidden_params?.length ? 1 : 2;
}
