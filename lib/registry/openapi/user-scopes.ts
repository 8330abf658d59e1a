import type { Route } from "#route-table";
import type { UserScope } from "../user-scopes.ts";

/**
 * The scopes of user API keys of which each opens a route by a verb; those that open everything are
 * left out.
 *
 * @example userScopesOf({ action: "session#current" }, "get", scopes)[0]?.name // "session_info"
 */
export function userScopesOf(
  { action }: Pick<Route, "action">,
  verb: string,
  scopes: readonly UserScope[]
): readonly UserScope[] {
  return scopes.filter(({ mappings }) =>
    mappings.some(
      ({ methods, actions, formats }) =>
        action !== null &&
        actions?.includes(action) &&
        (!methods || methods.includes(verb)) &&
        // An operation of the document is about JSON.
        !formats
    )
  );
}
