import type {
  CompiledCoreEntry,
  CompiledEntry,
  CompiledExample,
} from "./compiled.ts";
import type { Parsed } from "./parse.ts";
import type { Resolved } from "./resolve.ts";
import type { ParsedExample } from "./schema.ts";
import { scopeIdOf } from "./scope-id.ts";

/** A sound scope as `config/scopes.json` carries it. */
export function compileEntry({
  file,
  resource,
  action,
  scope,
  mapping,
  kinds,
}: Resolved): CompiledEntry {
  return {
    resource,
    action,
    ...(file.resource.plugin ? { plugin: file.resource.plugin } : {}),
    mapping,
    ...given("required_params", scope.required_params),
    ...given("forbidden_params", scope.forbidden_params),
    title: scope.title,
    description: scope.description,
    risk: scope.risk,
    ...(Object.keys(kinds).length ? { kinds } : {}),
    ...given("routes", scope.routes),
    examples: {
      permit: scope.examples.permit.map(compileExample),
      deny: scope.examples.deny.map(compileExample),
    },
    ...given("implies", scope.implies?.map(scopeIdOf)),
    ...given("replaces", scope.replaces?.map(scopeIdOf)),
    ...(scope.user ? { user: true } : {}),
    ...(typeof scope.user === "object" ? { consent: scope.user.consent } : {}),
    ...(scope.since ? { since: scope.since } : {}),
    ...(scope.until ? { until: scope.until } : {}),
  };
}

/** What a file says of scopes that Discourse itself defines. */
export function compileCoreEntries({
  resource: file,
}: Parsed): CompiledCoreEntry[] {
  return Object.entries(file.core ?? {}).map(([action, core]) => ({
    resource: file.resource,
    action,
    title: core.title,
    risk: core.risk,
    ...(core.kinds ? { kinds: core.kinds } : {}),
  }));
}

/** A request as its author wrote it, taken apart. */
export function compileExample(example: ParsedExample): CompiledExample {
  const { request, allowed, body } =
    typeof example === "string" ? { request: example } : example;
  const space = request.indexOf(" ");
  return {
    method: request.slice(0, space),
    url: request.slice(space + 1),
    ...(allowed ? { allowed } : {}),
    ...(body ? { body } : {}),
  };
}

function given<K extends string>(
  key: K,
  list: readonly string[] | undefined
): Partial<Record<K, readonly string[]>> {
  // A computed key widens to string; K is the one key that stands there.
  return list?.length
    ? ({ [key]: list } as Partial<Record<K, readonly string[]>>)
    : {};
}
