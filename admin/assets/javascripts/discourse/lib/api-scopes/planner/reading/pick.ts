/**
 * A field of something unknown, if it is there.
 *
 * @example pick({ a: 1 }, "a") // 1
 * @example pick(null, "toString") // undefined
 */
export function pick(value: unknown, key: string): unknown {
  return typeof value === "object" &&
    value !== null &&
    Object.hasOwn(value, key)
    ? // Just asked for: it is there, whatever it is.
      (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
