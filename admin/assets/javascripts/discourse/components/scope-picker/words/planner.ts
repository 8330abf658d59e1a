import { i18n } from "discourse-i18n";
import type {
  FoundRequest,
  OpenParam,
  UnreadHint,
  UnreadLine,
} from "../../../lib/api-scopes/planner/index.ts";
import type {
  PlannedRequests,
  PlannedRow,
  UncoveredRow,
  Unread,
} from "../planner/index.ts";
import { anyValue, limitSentence } from "../words.ts";

/** More addresses of one scope say nothing new. */
const SHOWN = 3;

function text(key: string, options?: Record<string, unknown>): string {
  return i18n(`admin.api_scopes.planner.${key}`, options);
}

/** @example coverage(planned) // "3 scopes cover 4 of 5 requests" */
export function coverage({
  plan,
  requests,
  coveredCount,
}: PlannedRequests): string {
  return text("coverage", {
    count: plan.scopes.length,
    covered: coveredCount,
    requests: text("requests", { count: requests.length }),
  });
}

/** @example requestText({ method: "GET", url: "/t/1.json", … }) // "GET /t/1.json" */
export function requestText({ method, url }: FoundRequest): string {
  return `${method} ${url}`;
}

/** @example rowRequests(row) // "PUT /groups/42/members, DELETE /groups/42/members" */
export function rowRequests({ requests }: PlannedRow): string {
  const shown = [...new Set(requests.map(requestText))];
  const rest = shown.length - SHOWN;
  return rest > 0
    ? text("and_more", {
        requests: shown.slice(0, SHOWN).join(", "),
        count: rest,
      })
    : shown.join(", ");
}

/** What a planned scope is limited to, and what stays open and why. */
export function rowLimits({ row, scope }: PlannedRow): readonly string[] {
  return [
    ...row.asked.map(limitSentence),
    ...scope.open
      .filter(({ values }) => values > 0)
      .map((open) => openSentence(row.choice.scope.params, open)),
    ...(scope.assumes.length > 0
      ? [text("assumes", { names: scope.assumes.join(", ") })]
      : []),
    ...(scope.assumesNot.length > 0
      ? [text("assumes_not", { names: scope.assumesNot.join(", ") })]
      : []),
  ];
}

/** @example uncoveredReason(row) // "No scope covers this address. This key will be refused there." */
export function uncoveredReason({ reason, param }: UncoveredRow): string {
  return text(`uncovered.${reason}`, { param });
}

/** What was left out while reading. */
export function readNotes({ facts, plan }: PlannedRequests): readonly string[] {
  return [
    ...(plan.exact ? [] : [text("inexact", { bound: plan.bound.toFixed(1) })]),
    ...(plan.free.length > 0
      ? [text("free", { count: plan.free.length })]
      : []),
    ...(facts.skipped > 0 ? [text("skipped", { count: facts.skipped })] : []),
    ...(facts.unreadCount > 0
      ? [
          text("unread", {
            count: facts.unreadCount,
            lines: facts.unread
              .slice(0, SHOWN)
              .map(({ line }) => line)
              .join(", "),
          }),
        ]
      : []),
    ...facts.unread
      .filter(({ hint }) => hint !== null)
      .slice(0, SHOWN)
      .map(unreadNote),
    ...(facts.isCut ? [text("cut")] : []),
  ];
}

/**
 * The first lines that were not understood, what may be wrong with them, and how many more.
 *
 * @example unreadNotes({ unread: [{ line: 2, text: "hello", hint: null }], unreadCount: 1 }) // ["Line 2 was not understood: “hello”."]
 */
export function unreadNotes({
  unread,
  unreadCount,
}: Unread): readonly string[] {
  const notes = unread.slice(0, SHOWN).map(unreadNote);
  const more = unreadCount - notes.length;
  return more > 0 ? [...notes, text("more_unread", { count: more })] : notes;
}

function unreadNote({ line, text: shown, hint }: UnreadLine): string {
  const note = text("not_read", { line, text: shown });
  return hint ? `${note} ${hintSentence(hint)}` : note;
}

function hintSentence(hint: UnreadHint): string {
  switch (hint.kind) {
    case "broken_json":
      return text("hints.broken_json", {
        line: hint.line,
        column: hint.column,
      });
    case "other_json":
      return text("hints.other_json");
    case "operation":
      return text("hints.operation", { names: hint.names.join(", ") });
  }
}

function openSentence(
  params: PlannedRow["row"]["choice"]["scope"]["params"],
  { param, why, values }: OpenParam
): string {
  const known = params.find(({ name }) => name === param);
  return text(`open.${why}`, {
    any: known ? anyValue(known) : param,
    count: values,
  });
}
