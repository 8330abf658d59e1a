export { PlannerBox } from "./planner-box.gts";
export type {
  PlannedRequests,
  PlannedRow,
  UncoveredRow,
} from "./planned-requests.ts";
