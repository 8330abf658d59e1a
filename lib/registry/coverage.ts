import {
  type CompiledScope,
  compileScope,
  decideRead,
  readRequest,
} from "#decision";
import type { Route } from "#route-table";
import { type CompiledRegistry, mappingOf } from "./compiled.ts";
import type { Host } from "./host.ts";

/** A `controller#action` that can answer JSON, and what is known of it. */
export interface CoveredAction {
  action: string;
  /** `core`, or the bundled plugin's name. */
  source: string;
  /** Ids of the granular scopes that open it. */
  scopes: readonly string[];
  /** Why it has no scope, where somebody has said so. */
  reason: string | null;
}

/** An operation of the published API documentation. */
export interface DocumentedOperation {
  method: string;
  path: string;
  operationId: string;
}

/** How much of a Discourse the scopes open one by one. */
export interface Coverage {
  actions: readonly CoveredAction[];
  documented: readonly (DocumentedOperation & { scopes: readonly string[] })[];
}

/** Actions without a scope by reason: `{"health check": ["about#live_post_counts"]}`. */
export type Reasons = Readonly<Record<string, readonly string[]>>;

/**
 * Counts which actions have a scope of their own. `global:read` opens every GET and counts for none.
 *
 * @param reasons why some shall have none; `controller#*` stands for a whole controller
 * @example measureCoverage(registry, host, operations, reasons).actions.length
 */
export function measureCoverage(
  registry: CompiledRegistry,
  host: Host,
  operations: readonly DocumentedOperation[],
  reasons: Reasons
): Coverage {
  const scopes = [
    ...host.scopes
      .filter(({ resource }) => resource !== "global")
      .map(({ resource, action, mapping }) => ({
        id: `${resource}:${action}`,
        mapping,
      })),
    ...registry.scopes.map((entry) => ({
      id: `${entry.resource}:${entry.action}`,
      mapping: mappingOf(entry),
    })),
  ];
  const byAction = new Map<string, string[]>();
  for (const { id, mapping } of scopes) {
    for (const action of mapping.actions ?? []) {
      byAction.set(action, [...(byAction.get(action) ?? []), id]);
    }
  }
  const reasonOf = new Map(
    Object.entries(reasons).flatMap(([reason, actions]) =>
      actions.map((action) => [action, reason] as const)
    )
  );

  const actions = [...host.table.byAction]
    .filter(([, routes]) => routes.some(answersJson))
    .map(([action, routes]) => ({
      action,
      source: routes[0]?.plugin ?? "core",
      scopes: byAction.get(action) ?? [],
      reason:
        reasonOf.get(action) ??
        reasonOf.get(action.replace(/#.*/, "#*")) ??
        null,
    }));

  const compiled = scopes.map(({ id, mapping }) => ({
    id,
    scope: compileScope({ ...mapping, required_params: [] }, {}),
  }));
  return {
    actions,
    documented: operations.map((operation) => ({
      ...operation,
      scopes: opening(operation, compiled, host),
    })),
  };
}

/**
 * Somebody answers, and no format is asked for or JSON is among them; requirements match whole
 * segments.
 */
function answersJson({ requirements, no_method }: Route): boolean {
  if (no_method) {
    return false;
  }
  const format = requirements?.["format"];
  return !format || new RegExp(`^(?:${format.source})$`).test("json");
}

function opening(
  { method, path }: DocumentedOperation,
  scopes: readonly { id: string; scope: CompiledScope }[],
  { table }: Host
): string[] {
  const url = path.replace(/\{filename\}/, "x.tar.gz").replace(/\{\w+\}/g, "1");
  const read = readRequest(table, { method, url });
  return read
    ? scopes
        .filter(({ scope }) => decideRead(scope, read).permits)
        .map(({ id }) => id)
    : [];
}
