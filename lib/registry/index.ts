export { compile } from "./compile.ts";
export type { Compilation, CompileOptions } from "./compile.ts";
export { printReleased } from "./check-names.ts";
export { mappingOf } from "./compiled.ts";
export type {
  CompiledEntry,
  CompiledExample,
  CompiledRegistry,
  CompiledTemplate,
  CompiledTemplateScope,
} from "./compiled.ts";
export { measureCoverage } from "./coverage.ts";
export type {
  Coverage,
  CoveredAction,
  DocumentedOperation,
  Reasons,
} from "./coverage.ts";
export { figuresOf, printCoverage } from "./print-coverage.ts";
export { explain } from "./explain.ts";
export { prepareHost } from "./host.ts";
export type { Host, HostScope, HostScopesRecord } from "./host.ts";
export { humanize } from "./humanize.ts";
export { formatIssue, ISSUE_CODES, LINT_CODES } from "./issue.ts";
export type { Issue } from "./issue.ts";
export type { Source } from "./read-yaml.ts";
export {
  printLocale,
  printRegistry,
  printSchema,
  printTemplateSchema,
} from "./print.ts";
export { printRuby, rubyFaults } from "./print-ruby.ts";
export { printScopeIds } from "./print-types.ts";
export { printOpenApi } from "./openapi/index.ts";
export type { OpenApiBase } from "./openapi/index.ts";
export { printServerLocale, userScopeName } from "./print-server-locale.ts";
export { printDocs, printScopeDocs } from "./print-docs.ts";
export { scopeUrls } from "./scope-urls.ts";
export { restrictableParams, siteScopes } from "./site-scopes.ts";
export type { SiteScope, SiteScopes } from "./site-scopes.ts";
export { appliesTo } from "./version.ts";
export type { VersionRange } from "./version.ts";
export { CORE_USER_SCOPES, userScopes } from "./user-scopes.ts";
export type { UserScope } from "./user-scopes.ts";
export { scaffold } from "./scaffold.ts";
export type { ScaffoldRequest } from "./scaffold.ts";
