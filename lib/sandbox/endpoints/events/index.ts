export { eventEndpoints } from "./events.ts";
