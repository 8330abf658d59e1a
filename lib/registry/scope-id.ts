/**
 * Core's own form of an id; authors may write `resource.action`.
 *
 * @example scopeIdOf("topics.read") // "topics:read"
 */
export function scopeIdOf(id: string): string {
  return id.replace(".", ":");
}
