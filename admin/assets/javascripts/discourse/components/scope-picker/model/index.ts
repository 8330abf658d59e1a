export { addValues, takesIds } from "./allowed-values.ts";
export type { Addition } from "./allowed-values.ts";
export { curlCommand } from "./curl.ts";
export { newKey } from "./new-key.ts";
export type { ChosenScope } from "./new-key.ts";
export { lineText, requestLines } from "./request-line.ts";
export type { Limits, RequestLine } from "./request-line.ts";
export { parseUrl } from "./request-template.ts";
export type { RequestTemplate } from "./request-template.ts";
export { byRisk, riskIcon, riskOf, riskWeight } from "./risk.ts";
export type { RiskLevel } from "./risk.ts";
export { saveOutcome } from "./save-outcome.ts";
export {
  matchesQuery,
  parseQuery,
  requestHits,
  searchEntry,
} from "./search.ts";
export type { ScopeQuery, SearchEntry } from "./search.ts";
