export { compileTemplates } from "./compile-templates.ts";
export type { KnownScopes } from "./check-template.ts";
export { templateSchema } from "./schema.ts";
