import type { Risk } from "../catalogue/index.ts";
import type { ApiRequest, ScopeMapping } from "../decision/index.ts";

/** A request that was found in a text, freed of everything secret. */
export interface FoundRequest extends ApiRequest {
  /** False where a body may exist that the text does not show, as in a log line. */
  isWhole: boolean;
  /** Where it was found first, counted from 1: a line, or an entry of a HAR. */
  line: number;
  /** How often it was found. */
  count: number;
}

/** A scope that the planner may choose. */
export interface PlannerScope {
  scope_id: string;
  risk: Risk | null;
  mapping: ScopeMapping;
  /** Kinds of its parameters by name; what has none is text. */
  kinds: Readonly<Record<string, string>>;
}

/** Why the values of a parameter were not limited. */
export type OpenReason =
  /** More different values than a limit is made of. */
  | "many"
  /** Some request has no such value, or the text does not show it. */
  | "absent"
  /** Free text, such as a search term: its values identify nothing. */
  | "text";

/** A parameter that stays open. */
export interface OpenParam {
  param: string;
  why: OpenReason;
  /** Different values found. */
  values: number;
}

/** A scope of the plan, and what it is there for. */
export interface PlannedScope {
  scope_id: string;
  risk: Risk | null;
  limits: Readonly<Record<string, readonly string[]>>;
  open: readonly OpenParam[];
  /** Parameters that requests of unknown body must carry for this scope to permit them. */
  assumes: readonly string[];
  /** Parameters that such requests must not carry. */
  assumesNot: readonly string[];
  /** Positions of the requests that it is there for. */
  requests: readonly number[];
}

/** Why no scope opens a request. Closed: texts for people are made from it elsewhere. */
export const UNCOVERED_REASONS = [
  /** Broken escapes or body: Rails answers 400. */
  "bad_request",
  /** Nothing on this site answers the address. */
  "no_route",
  /** The route only draws a web page. */
  "only_html",
  /** The route exists, but no scope has it. */
  "no_scope",
  "method_not_covered",
  /** Scopes open it as JSON only. */
  "format_not_covered",
  "required_param_missing",
  "forbidden_param_present",
] as const;

/** One of `UNCOVERED_REASONS`. */
export type UncoveredReason = (typeof UNCOVERED_REASONS)[number];

/** A request that no scope opens. */
export interface Uncovered {
  /** Its position. */
  request: number;
  reason: UncoveredReason;
  /** `controller#action`, where one answers. */
  route: string | null;
  param?: string | undefined;
}

/** The smallest set of scopes that permits the requests, as far as scopes can. */
export interface Plan {
  scopes: readonly PlannedScope[];
  uncovered: readonly Uncovered[];
  /** Positions of requests that every valid key may make. */
  free: readonly number[];
  /** True if no set costs less. */
  exact: boolean;
  /** The set costs at most this many times as much as the cheapest; 1 if exact. */
  bound: number;
}
