import type { CompiledRegistry } from "./compiled.ts";
import type { Host } from "./host.ts";

/**
 * `types/scope-ids.d.ts`: every scope id as a union, so that a client's misspelt id does not
 * compile.
 *
 * @example printScopeIds(registry, host).includes('"topics:read"') // true
 */
export function printScopeIds(registry: CompiledRegistry, host: Host): string {
  const ids = [...host.scopes, ...registry.scopes].map(
    ({ resource, action }) => `${resource}:${action}`
  );
  const members = [...new Set(ids)].sort().map((id) => `  | "${id}"`);
  return `// Generated from config/scopes by \`npm run compile\`.

/**
 * A scope that an API key can have: those of Discourse ${host.table.discourse} and its bundled
 * plugins, and those of this one.
 *
 * @example const needed: ScopeId[] = ["topics:read", "group_membership:edit"];
 */
export type ScopeId =
${members.join("\n")};
`;
}
