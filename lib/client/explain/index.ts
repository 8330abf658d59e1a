export { CORE_SCOPES } from "./checks.ts";
export { explainAuthorizeUrl } from "./explain-authorize-url.ts";
export { nearest } from "./nearest.ts";
export type { ParameterReport, UrlReport, Verdict } from "./report.ts";
