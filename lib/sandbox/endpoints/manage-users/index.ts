export { refreshAutomaticGroups } from "./automatic-groups.ts";
export { detailsOf } from "./details.ts";
export { manageUserEndpoints } from "./manage-users.ts";
