export type { DecidedRequest, Examples } from "./examples.ts";
export { PreviewState } from "./preview-state.ts";
export { RulesState } from "./rules-state.ts";
export { siteRules } from "./site-rules.ts";
export type { SiteRules } from "./site-rules.ts";
export type { Fix } from "./smallest-fix.ts";
export { Trial } from "./trial.ts";
export type { Verdict } from "./verdict.ts";
