export { ActingUser } from "./acting-user.gts";
export { EDITORS } from "./editors.ts";
