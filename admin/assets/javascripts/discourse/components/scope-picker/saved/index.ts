export { SavedStep } from "./saved-step.gts";
