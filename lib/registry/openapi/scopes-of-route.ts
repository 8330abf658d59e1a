import type { Route } from "#route-table";
import type { SiteScope } from "../site-scopes.ts";

/** Scopes by the action that they open. */
export type ScopesByAction = ReadonlyMap<string, readonly SiteScope[]>;

/**
 * Finds the scopes of an action without walking through all of them; narrowest first.
 *
 * @example scopesByAction(sites.all).get("groups#add_members")?.[0]?.id // "group_membership:add"
 */
export function scopesByAction(scopes: readonly SiteScope[]): ScopesByAction {
  const index = new Map<string, SiteScope[]>();
  const narrowFirst = [...scopes].sort(
    (a, b) =>
      (a.mapping.actions?.length ?? Infinity) -
      (b.mapping.actions?.length ?? Infinity)
  );
  for (const scope of narrowFirst) {
    for (const action of new Set(scope.mapping.actions)) {
      const opened = index.get(action);
      opened ? opened.push(scope) : index.set(action, [scope]);
    }
  }
  return index;
}

/** The scopes of which each opens a route by a verb, if its parameters are right. */
export function scopesOf(
  { action }: Pick<Route, "action">,
  verb: string,
  byAction: ScopesByAction
): readonly SiteScope[] {
  const scopes = action === null ? [] : (byAction.get(action) ?? []);
  return scopes.filter(
    ({ mapping }) =>
      !mapping.methods || mapping.methods.includes(verb.toLowerCase())
  );
}
