export { SavedStep } from "./saved-step.gts";
export { SavedState } from "./state.ts";
