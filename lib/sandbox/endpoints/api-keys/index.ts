export { apiKeyEndpoints } from "./api-keys.ts";
