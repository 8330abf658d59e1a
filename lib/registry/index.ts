export { compile } from "./compile.ts";
export type { Compilation, CompileOptions } from "./compile.ts";
export { mappingOf } from "./compiled.ts";
export type {
  CompiledEntry,
  CompiledExample,
  CompiledRegistry,
} from "./compiled.ts";
export { measureCoverage } from "./coverage.ts";
export type { Coverage, DocumentedOperation, Reasons } from "./coverage.ts";
export { figuresOf, printCoverage } from "./print-coverage.ts";
export { explain } from "./explain.ts";
export { prepareHost } from "./host.ts";
export type { Host, HostScope, HostScopesRecord } from "./host.ts";
export { humanize } from "./humanize.ts";
export { formatIssue, ISSUE_CODES, LINT_CODES } from "./issue.ts";
export type { Issue } from "./issue.ts";
export type { Source } from "./read-yaml.ts";
export { printLocale, printRegistry, printSchema } from "./print.ts";
export { printDocs } from "./print-docs.ts";
export { scopeUrls } from "./scope-urls.ts";
export { suggest } from "./suggest.ts";
export { scaffold } from "./scaffold.ts";
export type { ScaffoldRequest } from "./scaffold.ts";
