/** A request parameter as a controller reads it: plain, or nested by brackets or JSON. */
export type Param =
  | string
  | number
  | boolean
  | null
  | readonly Param[]
  | Params;

/** Parameters by name. The names come from callers: look them up with `param` only. */
export interface Params {
  [name: string]: Param;
}

/** An empty set of parameters, without the names that every object inherits. */
export function emptyParams(): Params {
  // `Object.create` knows no types; an object without prototype has no members at all.
  return Object.create(null) as Params;
}

/**
 * The parameter of this name; null where it is absent.
 *
 * @example param({ email: "a@b.c" }, "email") // "a@b.c"
 */
export function param(params: Params, name: string): Param {
  return Object.hasOwn(params, name) ? (params[name] ?? null) : null;
}

/** Ruby's `blank?`. */
export function isBlank(value: Param): boolean {
  switch (typeof value) {
    case "string":
      return value.trim() === "";
    case "object":
      return value === null || Object.keys(value).length === 0;
    default:
      return value === false;
  }
}

/** True for nested parameters with names; lists are none. */
export function isHash(value: Param): value is Params {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The parameter as text: null where it is absent or blank, `undefined` where it is nested, so
 * that no text can be made of it.
 *
 * @example textParam({ usernames: "sam,alex" }, "usernames") // "sam,alex"
 */
export function textParam(
  params: Params,
  name: string
): string | null | undefined {
  const value = param(params, name);
  if (isBlank(value)) {
    return null;
  }
  return typeof value === "object" ? undefined : String(value);
}

/**
 * The parameter as Rails casts a boolean: everything but these words is true.
 *
 * @example booleanParam({ delete_posts: "false" }, "delete_posts") // false
 */
export function booleanParam(params: Params, name: string): boolean {
  const value = param(params, name);
  return !isBlank(value) && !/^(0|f|false|off)$/i.test(String(value));
}

/**
 * A list of texts, as a list or with commas.
 *
 * @example textList("api,install") // ["api", "install"]
 */
export function textList(value: Param): string[] {
  const items = Array.isArray(value) ? value : String(value ?? "").split(",");
  return items.map(String).filter((item) => item !== "");
}

/**
 * The parameter as a whole number within limits.
 *
 * @returns the fallback where it is absent, null where it is no such number
 * @example integerParam({ limit: "50" }, "limit", { fallback: 50, max: 1000 }) // 50
 */
export function integerParam(
  params: Params,
  name: string,
  { fallback, max }: { fallback: number; max?: number }
): number | null {
  if (!Object.hasOwn(params, name)) {
    return fallback;
  }
  const text = String(params[name]);
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return value <= (max ?? Infinity) ? value : null;
}

/**
 * An id as Ruby's `to_i` reads it: leading digits, otherwise 0, which no record has.
 *
 * @example idParam({ id: "12" }, "id") // 12
 */
export function idParam(params: Params, name: string): number {
  const digits = /^-?\d{1,9}(?!\d)/.exec(String(param(params, name)))?.[0];
  return Number(digits ?? 0);
}
