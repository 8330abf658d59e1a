import {
  decideRead,
  type Decision,
  type DenialReason,
  type ReadRequest,
  readRequest,
} from "../decision/index.ts";
import { recognize } from "../route-table/index.ts";
import type { Planner, PreparedScope } from "./prepare-scopes.ts";
import { fillPlaces } from "./reading/index.ts";
import type { FoundRequest, Uncovered, UncoveredReason } from "./types.ts";

/** What can be said of a request before anything is chosen. */
export type Candidacy =
  | { kind: "open"; read: ReadRequest; scopes: readonly PreparedScope[] }
  /** Every valid key may do it. */
  | { kind: "free" }
  | ({ kind: "uncovered" } & Omit<Uncovered, "request">);

/** Core answers it for any key, so that a caller can look at its own scopes. */
const FREE = "session#scopes";

/**
 * Finds the scopes that permit a request, each with all values allowed. Where the body is not
 * known, scopes that require a parameter count only if no other scope is left.
 */
export function candidatesFor(
  planner: Planner,
  request: FoundRequest
): Candidacy {
  const read = readFilled(planner, request);
  if (!read) {
    return { kind: "uncovered", reason: "bad_request", route: null };
  }
  if (read.route === FREE && read.method === "GET") {
    return { kind: "free" };
  }
  const known =
    read.route === null ? planner.others : planner.byAction.get(read.route);
  const asked = [...(known ?? [])];
  const permitting = asked.filter(({ open }) => decideRead(open, read).permits);
  const scopes =
    permitting.length === 0 && !request.isWhole
      ? asked.filter(
          ({ lenient }) => lenient && decideRead(lenient, read).permits
        )
      : permitting;
  return scopes.length > 0
    ? { kind: "open", read, scopes }
    : { kind: "uncovered", ...whyUncovered(planner, asked, read) };
}

/** The first way to fill open places that leads to a route. */
function readFilled(
  planner: Planner,
  request: FoundRequest
): ReadRequest | null {
  const reads = fillPlaces(request.url).map((url) =>
    readRequest(planner.table, { ...request, url })
  );
  return reads.find((read) => read && read.route !== null) ?? reads[0] ?? null;
}

/** Nearest to a permission first. */
const REASONS: readonly (DenialReason & UncoveredReason)[] = [
  "forbidden_param_present",
  "required_param_missing",
  "format_not_covered",
  "method_not_covered",
];

function whyUncovered(
  { table }: Planner,
  asked: readonly PreparedScope[],
  read: ReadRequest
): Omit<Uncovered, "request"> {
  const { route, method, path } = read;
  if (route === null) {
    return { reason: "no_route", route };
  }
  const decisions = asked.map(({ open }) => decideRead(open, read));
  for (const reason of REASONS) {
    const denial = decisions.find((decision) => decision.reason === reason);
    if (denial) {
      return { reason, route, ...paramOf(denial) };
    }
  }
  const recognized = recognize(table, method, path)?.route;
  if (recognized?.no_method) {
    return { reason: "no_route", route };
  }
  const format =
    recognized?.requirements?.["format"]?.source ??
    recognized?.defaults?.["format"];
  const isPage = format !== undefined && !/json|rss|ics|csv/.test(format);
  return { reason: isPage ? "only_html" : "no_scope", route };
}

function paramOf(denial: Decision): { param?: string } {
  return !denial.permits && denial.param !== undefined
    ? { param: denial.param }
    : {};
}
