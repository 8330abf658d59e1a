import { type CompiledScope, compileScope } from "../decision/index.ts";
import type { RouteTable } from "../route-table/index.ts";
import type { PlannerScope } from "./types.ts";

/** A scope ready to be asked, once as it is and once without what the request must carry. */
export interface PreparedScope extends PlannerScope {
  /** Position among the scopes: decides between equals. */
  readonly position: number;
  readonly open: CompiledScope;
  /** Where a body may exist that nobody saw: null if the scope requires nothing. */
  readonly lenient: CompiledScope | null;
}

/** Everything that plans are made from; made once for a site. */
export interface Planner {
  readonly table: RouteTable;
  readonly scopes: readonly PreparedScope[];
  /** Scopes by `controller#action`. */
  readonly byAction: ReadonlyMap<string, readonly PreparedScope[]>;
  /** Scopes that open addresses without a controller. */
  readonly others: readonly PreparedScope[];
}

/** Opens every GET: the opposite of a plan, and core gives it to read-only keys only. */
const NEVER = "global";

/**
 * Prepares the scopes of a site.
 *
 * @example const planner = prepareScopes(table, scopes);
 */
export function prepareScopes(
  table: RouteTable,
  scopes: readonly PlannerScope[]
): Planner {
  const prepared = scopes
    .filter(
      ({ scope_id, mapping }) =>
        scope_id.split(":")[0] !== NEVER && mapping.actions !== undefined
    )
    .map((scope, position) => ({
      ...scope,
      position,
      open: compileScope(scope.mapping, {}),
      lenient: scope.mapping.required_params?.length
        ? compileScope({ ...scope.mapping, required_params: [] }, {})
        : null,
    }));
  const byAction = new Map<string, PreparedScope[]>();
  for (const scope of prepared) {
    for (const action of scope.mapping.actions ?? []) {
      const known = byAction.get(action);
      known ? known.push(scope) : byAction.set(action, [scope]);
    }
  }
  return {
    table,
    scopes: prepared,
    byAction,
    others: ["message_bus", "Logster::Web"].flatMap(
      (special) => byAction.get(special) ?? []
    ),
  };
}
