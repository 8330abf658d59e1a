export { planRequests } from "./plan-requests.ts";
export { prepareScopes } from "./prepare-scopes.ts";
export type { Planner } from "./prepare-scopes.ts";
export { readText } from "./reading/index.ts";
export type {
  ReadOptions,
  ReadRequests,
  ReadText,
  UnreadHint,
  UnreadLine,
} from "./reading/index.ts";
export type { PlanAim } from "./scope-weight.ts";
export { finish } from "./steps.ts";
export type { Steps } from "./steps.ts";
export { toChoice } from "./to-choice.ts";
export { UNCOVERED_REASONS } from "./types.ts";
export type {
  FoundRequest,
  OpenParam,
  OpenReason,
  Plan,
  PlannedScope,
  PlannerScope,
  Uncovered,
  UncoveredReason,
} from "./types.ts";
