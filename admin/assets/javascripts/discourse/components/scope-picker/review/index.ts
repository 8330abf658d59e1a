export { ReviewStep } from "./review-step.gts";
