export { endpoints } from "./endpoints.ts";
export type { Call, Endpoint, Site } from "./endpoint.ts";
