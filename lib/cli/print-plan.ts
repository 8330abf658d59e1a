import type { ChoiceIssue } from "#manifest";
import type {
  FoundRequest,
  Plan,
  PlannedScope,
  ReadRequests,
  UnreadLine,
} from "#planner";
import { word } from "./words.ts";

/** More requests of one scope say nothing new. */
const SHOWN = 5;

/** A plan for people, line by line. */
export function printPlan(
  read: ReadRequests,
  plan: Plan,
  link: string
): readonly string[] {
  const total = read.requests.length;
  const covered = total - plan.uncovered.length;
  return [
    `${counted(plan.scopes.length, "scope")} for ${covered} of ${counted(total, "request")}`,
    ...plan.scopes.flatMap((scope) => [
      "",
      ...scopeLines(scope, read.requests),
    ]),
    ...(plan.uncovered.length > 0 ? ["", "Not covered:"] : []),
    ...plan.uncovered.flatMap(({ request, reason, param }) => [
      `  ${requestText(read.requests[request])}`,
      `    ${word(`planner.uncovered.${reason}`, { param })}`,
    ]),
    ...noteLines(read, plan),
    ...(plan.scopes.length > 0 ? ["", link] : []),
  ];
}

/**
 * A line that was not understood, and what may be wrong with it.
 *
 * @example printUnread({ line: 2, text: "hello", hint: null }) // "line 2 not understood: hello"
 */
export function printUnread({ line, text, hint }: UnreadLine): string {
  const said = `line ${line} not understood: ${text}`;
  switch (hint?.kind) {
    case "broken_json": {
      const { line: row, column } = hint;
      return `${said}\n    ${word("planner.hints.broken_json", { line: row, column })}`;
    }
    case "other_json":
      return `${said}\n    ${word("planner.hints.other_json")}`;
    case "operation": {
      const names = hint.names.join(", ");
      return `${said}\n    ${word("planner.hints.operation", { names })}`;
    }
    case undefined:
      return said;
  }
}

/** A fault of a manifest or a link on one line. */
export function printIssue({ code, where, value }: ChoiceIssue): string {
  return `${code} ${word(`manifest.issues.${code}`, { where, value })}`;
}

function scopeLines(
  scope: PlannedScope,
  requests: readonly FoundRequest[]
): readonly string[] {
  const shown = scope.requests.slice(0, SHOWN);
  const rest = scope.requests.length - shown.length;
  return [
    `${scope.scope_id.replace(":", ".")}  ${scope.risk ?? "unrated"}`,
    ...Object.entries(scope.limits).map(
      ([param, values]) => `  only ${param} ${values.join(", ")}`
    ),
    ...scope.open
      .filter(({ values }) => values > 0)
      .map(
        ({ param, why, values }) =>
          `  ${word(`planner.open.${why}`, { any: `any ${param}`, count: values })}`
      ),
    ...(scope.assumes.length > 0
      ? [`  ${word("planner.assumes", { names: scope.assumes.join(", ") })}`]
      : []),
    ...(scope.assumesNot.length > 0
      ? [
          `  ${word("planner.assumes_not", { names: scope.assumesNot.join(", ") })}`,
        ]
      : []),
    ...shown.map((at) => `    ${requestText(requests[at])}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}

function noteLines(
  { unread, skipped, isCut }: ReadRequests,
  plan: Plan
): readonly string[] {
  const notes = [
    ...(plan.exact
      ? []
      : [word("planner.inexact", { bound: plan.bound.toFixed(1) })]),
    ...(plan.free.length > 0
      ? [`${counted(plan.free.length, "request")} every key may make`]
      : []),
    ...(skipped > 0
      ? [`${skipped} left out: files, preflights or other sites`]
      : []),
    ...unread.map(printUnread),
    ...(isCut ? [word("planner.cut")] : []),
  ];
  return notes.length > 0 ? ["", ...notes] : [];
}

function requestText(request: FoundRequest | undefined): string {
  return request ? `${request.method} ${request.url}` : "";
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
