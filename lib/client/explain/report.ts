/** How a parameter stands. */
export type Verdict = "ok" | "missing" | "wrong" | "doubtful" | "unknown";

/** One parameter of an authorize address. */
export interface ParameterReport {
  name: string;
  /** As it should be shown: long values cut, secrets hidden; null where it is absent. */
  value: string | null;
  /** What it is and where it comes from. */
  meaning: string;
  verdict: Verdict;
  /** What is wrong or missing, and what to do. */
  remarks: readonly string[];
}

/** An authorize address, field by field. */
export interface UrlReport {
  /** The site, or null where the address names none. */
  site: string | null;
  /** Which page it opens. */
  page: "authorize" | "one_time_password" | null;
  /** Remarks on the address as a whole. */
  remarks: readonly string[];
  parameters: readonly ParameterReport[];
  scopes: readonly string[];
}
