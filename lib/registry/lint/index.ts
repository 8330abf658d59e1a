export { isDangerous } from "./dangerous-actions.ts";
export { lint } from "./lint.ts";
