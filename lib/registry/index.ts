export { compile } from "./compile.ts";
export type { CompileOptions } from "./compile.ts";
export { mappingOf } from "./compiled.ts";
export type {
  CompiledEntry,
  CompiledExample,
  CompiledRegistry,
} from "./compiled.ts";
export { prepareHost } from "./host.ts";
export type { Host, HostScope, HostScopesRecord } from "./host.ts";
export { formatIssue, ISSUE_CODES } from "./issue.ts";
export type { Issue } from "./issue.ts";
export type { Source } from "./read-yaml.ts";
export { printLocale, printRegistry, printSchema } from "./print.ts";
export { suggest } from "./suggest.ts";
