import { BOUNDS } from "./bounds.ts";
import { type ChoiceIssue, issue } from "./issue.ts";
import { holdsSecret } from "./secret.ts";

/** A field that was read, or null with the reason. */
export interface Field<T> {
  value: T | null;
  issues: readonly ChoiceIssue[];
}

const SCOPE_ID = /^([a-z0-9_-]{1,100})[:.]([a-z0-9_-]{1,100})$/i;
const PARAM = /^[a-z]\w{0,99}$/i;
// Control characters, and what turns the direction of a text: it would show another one.
const NOT_IN_TEXT = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** @example checkScopeId("topics.read", "scopes[0]").value // "topics:read" */
export function checkScopeId(text: unknown, where: string): Field<string> {
  const match = typeof text === "string" ? SCOPE_ID.exec(text) : null;
  return match
    ? found(`${match[1]}:${match[2]}`)
    : failed("bad_scope_id", where, text);
}

/** The name of a parameter. */
export function checkParam(text: unknown, where: string): Field<string> {
  return typeof text === "string" && PARAM.test(text)
    ? found(text)
    : failed("bad_param", where, text);
}

/** A value as core stores it: no comma, nothing to trim. Ids may come as numbers. */
export function checkValue(given: unknown, where: string): Field<string> {
  const text = Number.isSafeInteger(given) ? String(given) : given;
  if (typeof text === "string" && holdsSecret(text)) {
    return failed("secret", where);
  }
  return typeof text === "string" &&
    text !== "" &&
    text.trim() === text &&
    text.length <= BOUNDS.value &&
    // Core's separator between values.
    !text.includes(",") &&
    !NOT_IN_TEXT.test(text)
    ? found(text)
    : failed("bad_value", where, text);
}

/** A line of text for people; blank counts as absent. */
export function checkText(
  given: unknown,
  where: string,
  longest: number
): Field<string> {
  if (given === undefined || given === null) {
    return { value: null, issues: [] };
  }
  if (typeof given !== "string") {
    return failed("wrong_type", where, given);
  }
  if (holdsSecret(given)) {
    return failed("secret", where);
  }
  const text = given.trim();
  if (text.length > longest || NOT_IN_TEXT.test(text)) {
    return failed("bad_value", where, text);
  }
  return { value: text === "" ? null : text, issues: [] };
}

/** The one user that the key acts as. */
export function checkUsername(given: unknown, where: string): Field<string> {
  if (given === undefined || given === null || given === "") {
    return { value: null, issues: [] };
  }
  return typeof given === "string" &&
    given.length <= BOUNDS.username &&
    /^[^\s/?#,]+$/.test(given)
    ? found(given)
    : failed("bad_username", where, given);
}

/** The id of an existing key. */
export function checkKeyId(text: string | null, where: string): Field<number> {
  if (text === null) {
    return { value: null, issues: [] };
  }
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
  return id === null ? failed("bad_key_id", where, text) : found(id);
}

function found<T>(value: T): Field<T> {
  return { value, issues: [] };
}

function failed<T>(
  code: ChoiceIssue["code"],
  where: string,
  value?: unknown
): Field<T> {
  return { value: null, issues: [issue(code, where, value)] };
}
