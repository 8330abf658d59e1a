export { PlannerBox } from "./planner-box.gts";
export { PlannerState } from "./planner-state.ts";
export type {
  PlannedRequests,
  PlannedRow,
  UncoveredRow,
} from "./planned-requests.ts";
