export { PlannerBox } from "./planner-box.gts";
export type {
  PlannedRequests,
  PlannedRow,
  UncoveredRow,
  Unread,
} from "./planned-requests.ts";
