import type { CompiledScope, Restriction } from "./compile-scope.ts";
import { isBlank, NESTED, type ParamValue } from "./parameters.ts";
import type { ReadRequest } from "./read-request.ts";
import type { DenialReason } from "./types.ts";

/** The first parameter that speaks against the request. */
export interface ParameterFailure {
  reason: DenialReason;
  param: string;
  value?: string;
}

/**
 * Checks everything that a scope says of a request's parameters.
 *
 * @returns null if nothing speaks against it
 */
export function checkParameters(
  scope: CompiledScope,
  read: ReadRequest
): ParameterFailure | null {
  for (const param of scope.forbiddenParams) {
    if (read.parameters().has(param)) {
      return { reason: "forbidden_param_present", param };
    }
  }
  for (const param of scope.requiredParams) {
    const value = read.parameters().get(param);
    if (isBlank(value) || value === NESTED) {
      return { reason: "required_param_missing", param };
    }
  }
  for (const restriction of scope.pathParams) {
    const failure = checkPathParam(restriction, read);
    if (failure) {
      return failure;
    }
  }
  for (const restriction of scope.params) {
    const failure = checkParam(restriction, read);
    if (failure) {
      return failure;
    }
  }
  return null;
}

function checkPathParam(
  restriction: Restriction,
  { pathParams, sentParameters }: ReadRequest
): ParameterFailure | null {
  const { param, alias } = restriction;
  const byName = pathParams[param];
  const byAlias = alias === undefined ? undefined : pathParams[alias];
  const twin = byName === undefined ? param : alias;
  const isAmbiguous =
    (byName !== undefined && byAlias !== undefined) ||
    (alias !== undefined &&
      twin !== undefined &&
      !isBlank(sentParameters.get(twin)));

  const value = byName ?? byAlias;
  if (value === undefined) {
    return { reason: "path_param_missing", param };
  }
  if (isAmbiguous) {
    return { reason: "param_ambiguous", param };
  }
  return isAllowed(restriction, value)
    ? null
    : { reason: "path_param_not_allowed", param, value };
}

function checkParam(
  restriction: Restriction,
  read: ReadRequest
): ParameterFailure | null {
  const { param, alias } = restriction;
  const parameters = read.parameters();
  const byName = parameters.get(param);
  const byAlias = alias === undefined ? undefined : parameters.get(alias);
  if (!isBlank(byName) && !isBlank(byAlias)) {
    return { reason: "param_ambiguous", param };
  }

  const value = isAbsent(byName) ? byAlias : byName;
  if (isAllowed(restriction, value)) {
    return null;
  }
  if (isBlank(value)) {
    return { reason: "param_missing", param };
  }
  return typeof value === "string"
    ? { reason: "param_not_allowed", param, value }
    : { reason: "param_not_allowed", param };
}

/** Ruby's `||`: nil and false give way to the alias, an empty string does not. */
function isAbsent(value: ParamValue | undefined): boolean {
  return value === undefined || value === null || value === false;
}

function isAllowed(
  { values, isCategoryPath }: Restriction,
  value: ParamValue | undefined
): boolean {
  if (values === null) {
    return true;
  }
  if (typeof value !== "string") {
    return false;
  }
  const compared = isCategoryPath ? categoryId(value) : value;
  return compared !== null && values.has(compared);
}

/** `staff/meetings/42` names category 42; a path without a number names none. */
function categoryId(path: string): string | null {
  const last = path.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return /^\d+$/.test(last) ? last : null;
}
