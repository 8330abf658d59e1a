export { ReviewStep } from "./review-step.gts";
export { ReviewState } from "./state.ts";
