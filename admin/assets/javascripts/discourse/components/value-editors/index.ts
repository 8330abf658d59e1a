export { ActingUser } from "./acting-user.gts";
export { EDITORS } from "./editors.ts";
export { SOURCES } from "./sources/index.ts";
