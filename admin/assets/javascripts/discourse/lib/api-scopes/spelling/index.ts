export { slips } from "./slips.ts";
export { suggest } from "./suggest.ts";
