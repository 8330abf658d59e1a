export { tagGroupEndpoints } from "./tag-groups.ts";
