import {
  type AllowedParameters,
  compileScope,
  decideRead,
  type ReadRequest,
} from "../decision/index.ts";
import type { PreparedScope } from "./prepare-scopes.ts";
import { isPlaceholder } from "./reading/index.ts";
import type { OpenParam } from "./types.ts";

/** Up to so many values are a list that somebody meant; more are whatever came along. */
const MOST_VALUES = 3;

/** Core's only alias with a meaning of its own: the value is the number at the end of the path. */
const CATEGORY_PATH = "category_slug_path_with_id";

/** The values that a key may be limited to for some requests. */
export interface FoundLimits {
  limits: AllowedParameters;
  open: readonly OpenParam[];
}

/**
 * Limits the parameters of a scope to the values that its requests use, and leaves a parameter
 * open where one of them would be refused.
 */
export function limitsFor(
  scope: PreparedScope,
  reads: readonly ReadRequest[]
): FoundLimits {
  const { mapping } = scope;
  const names = new Set([
    ...(mapping.path_params ?? []),
    ...(mapping.params ?? []),
  ]);
  const limits = new Map<string, readonly string[]>();
  const open: OpenParam[] = [];
  for (const param of names) {
    const found = reads.map((read) => valueOf(scope, param, read));
    const values = [
      ...new Set(found.flatMap((value) => (value === null ? [] : [value]))),
    ];
    const why = isFreeText(scope, param)
      ? "text"
      : found.includes(null)
        ? "absent"
        : values.length > MOST_VALUES
          ? "many"
          : null;
    if (why === null) {
      limits.set(param, values);
    } else {
      open.push({ param, why, values: values.length });
    }
  }
  return settle(scope, reads, limits, open);
}

/** Decides every request under the limits; what gets in the way is opened again. */
function settle(
  scope: PreparedScope,
  reads: readonly ReadRequest[],
  limits: Map<string, readonly string[]>,
  open: OpenParam[]
): FoundLimits {
  for (;;) {
    const allowed = Object.fromEntries(limits);
    // What the scope requires was looked at before, and may be in a body that nobody saw.
    const compiled = compileScope(
      { ...scope.mapping, required_params: [] },
      allowed
    );
    const denial = reads
      .map((read) => decideRead(compiled, read))
      .find((decision) => !decision.permits);
    if (!denial || limits.size === 0) {
      return { limits: allowed, open };
    }
    const [first = ""] = limits.keys();
    const blamed = denial.permits ? first : (denial.param ?? first);
    const param = limits.has(blamed) ? blamed : first;
    const values = limits.get(param)?.length ?? 0;
    open.push({ param, why: "absent", values });
    limits.delete(param);
  }
}

/** The one value that a limit would be compared with, if core can store it. */
function valueOf(
  { mapping }: PreparedScope,
  param: string,
  read: ReadRequest
): string | null {
  const alias = mapping.aliases?.[param];
  const look = (name: string | undefined): unknown =>
    name === undefined
      ? undefined
      : mapping.path_params?.includes(param)
        ? read.pathParams[name]
        : read.parameters().get(name);
  const found = look(param) ?? look(alias);
  if (typeof found !== "string" || isPlaceholder(found)) {
    return null;
  }
  const value = alias === CATEGORY_PATH ? lastSegment(found) : found;
  return isPlaceholder(value) ||
    value === "" ||
    value.includes(",") ||
    value.trim() !== value
    ? null
    : value;
}

function lastSegment(path: string): string {
  return path.replace(/\/+$/, "").split("/").at(-1) ?? "";
}

/** A segment of the address names something; a text in the query is a search term or a page. */
function isFreeText({ mapping, kinds }: PreparedScope, param: string): boolean {
  const inPath = mapping.path_params?.includes(param) ?? false;
  return !inPath && (kinds[param] ?? "text") === "text";
}
