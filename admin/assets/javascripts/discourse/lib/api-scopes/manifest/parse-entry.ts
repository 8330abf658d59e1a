import { BOUNDS } from "./bounds.ts";
import {
  checkParam,
  checkScopeId,
  checkText,
  checkValue,
  type Field,
} from "./check-fields.ts";
import { type ChoiceIssue, issue } from "./issue.ts";
import { isRecord, unknownKeys } from "./json.ts";
import type { ChosenEntry } from "./types.ts";

const KEYS = new Set(["scope", "reason", "limits", "ask", "optional"]);

/** Reads one entry of a manifest's `scopes`; null with any fault, lest it be wider than meant. */
export function parseEntry(entry: unknown, where: string): Field<ChosenEntry> {
  if (!isRecord(entry)) {
    return { value: null, issues: [issue("wrong_type", where, entry)] };
  }
  const scope = checkScopeId(entry["scope"], `${where}.scope`);
  const reason = checkText(entry["reason"], `${where}.reason`, BOUNDS.reason);
  const limits = parseLimits(entry["limits"], `${where}.limits`);
  const ask = parseAsk(entry["ask"], `${where}.ask`);
  const { optional = false } = entry;
  const issues = [
    ...unknownKeys(entry, KEYS, where),
    ...scope.issues,
    ...reason.issues,
    ...limits.issues,
    ...ask.issues,
    ...(typeof optional === "boolean"
      ? []
      : [issue("wrong_type", `${where}.optional`, optional)]),
  ];
  return {
    value:
      scope.value === null || issues.length > 0
        ? null
        : {
            scope_id: scope.value,
            reason: reason.value,
            limits: limits.value ?? {},
            ask: ask.value ?? [],
            optional: optional === true,
          },
    issues,
  };
}

function parseLimits(
  limits: unknown,
  where: string
): Field<ChosenEntry["limits"]> {
  if (limits === undefined) {
    return { value: {}, issues: [] };
  }
  if (!isRecord(limits)) {
    return { value: null, issues: [issue("wrong_type", where, limits)] };
  }
  const entries = Object.entries(limits);
  if (entries.length > BOUNDS.paramsPerScope) {
    return { value: null, issues: [issue("too_many", where)] };
  }
  const issues: ChoiceIssue[] = [];
  const read = entries.map(([param, values]): [string, readonly string[]] => {
    const name = checkParam(param, where);
    const list = parseValues(
      values,
      name.value === null ? where : `${where}.${name.value}`
    );
    issues.push(...name.issues, ...list.issues);
    return [param, list.value ?? []];
  });
  return { value: Object.fromEntries(read), issues };
}

/** An empty list would allow everything, so it is a fault. */
function parseValues(values: unknown, where: string): Field<readonly string[]> {
  if (!Array.isArray(values) || values.length === 0) {
    return { value: null, issues: [issue("wrong_type", where, values)] };
  }
  if (values.length > BOUNDS.valuesPerParam) {
    return { value: null, issues: [issue("too_many", where)] };
  }
  return checkEach(values, where, checkValue);
}

function parseAsk(ask: unknown, where: string): Field<readonly string[]> {
  if (ask === undefined) {
    return { value: [], issues: [] };
  }
  if (!Array.isArray(ask)) {
    return { value: null, issues: [issue("wrong_type", where, ask)] };
  }
  if (ask.length > BOUNDS.paramsPerScope) {
    return { value: null, issues: [issue("too_many", where)] };
  }
  return checkEach(ask, where, checkParam);
}

function checkEach(
  items: readonly unknown[],
  where: string,
  check: (item: unknown, where: string) => Field<string>
): Field<readonly string[]> {
  const fields = items.map((item, at) => check(item, `${where}[${at}]`));
  const values = fields.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    value: [...new Set(values)],
    issues: fields.flatMap(({ issues }) => issues),
  };
}
