import type { Risk } from "#catalogue";
import { type Planner, type PlannerScope, prepareScopes } from "#planner";
import { type CompiledRegistry, type Host, siteScopes } from "#registry";

const RISKS: readonly Risk[] = ["read", "write", "admin", "escalation"];

/**
 * A planner over the scopes that a Discourse with this registry has.
 *
 * @example plannerFor(loadHost(), registry).scopes.length
 */
export function plannerFor(host: Host, registry: CompiledRegistry): Planner {
  return prepareScopes(host.table, plannerScopes(host, registry));
}

function plannerScopes(
  host: Host,
  registry: CompiledRegistry
): readonly PlannerScope[] {
  const texts = new Map(
    [...registry.core, ...registry.scopes].map((entry) => [
      `${entry.resource}:${entry.action}`,
      entry,
    ])
  );
  return siteScopes(host.scopes, registry, host.table).all.map(
    ({ id, mapping }) => {
      const entry = texts.get(id);
      return {
        scope_id: id,
        risk: RISKS.find((risk) => risk === entry?.risk) ?? null,
        mapping,
        kinds: entry?.kinds ?? {},
      };
    }
  );
}
