export type { Call, Discourse, Site } from "./endpoint.ts";
export { endpoints, OPEN_TO_EVERY_PAGE } from "./endpoints.ts";
