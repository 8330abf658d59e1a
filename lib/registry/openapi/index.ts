export { printOpenApi } from "./print-openapi.ts";
export type { OpenApiBase } from "./print-openapi.ts";
