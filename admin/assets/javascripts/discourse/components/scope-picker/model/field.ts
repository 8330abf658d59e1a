/** A field of something that a server sent. @example field({ id: 7 }, "id") // 7 */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;
}
