import type { Route } from "#route-table";
import type { CompiledRegistry } from "../compiled.ts";
import { userScopeName } from "../print-server-locale.ts";

/** A scope of user API keys that opens some actions only; `read` and `write` open all. */
export interface UserScope {
  readonly name: string;
  /** In lower case; none for any. */
  readonly methods?: readonly string[];
  readonly actions: readonly string[];
}

/** Source: `user_api_key_scope.rb`, 3.5, where a scope may have several rows. */
const CORE: readonly UserScope[] = [
  {
    name: "notifications",
    methods: ["get"],
    actions: ["notifications#index", "notifications#totals"],
  },
  {
    name: "notifications",
    methods: ["put"],
    actions: ["notifications#mark_read"],
  },
  {
    name: "session_info",
    methods: ["get"],
    actions: ["session#current", "users#topic_tracking_state"],
  },
  { name: "user_status", methods: ["get"], actions: ["user_status#get"] },
  { name: "user_status", methods: ["put"], actions: ["user_status#set"] },
  { name: "user_status", methods: ["delete"], actions: ["user_status#clear"] },
];

/**
 * Discourse's narrow scopes of user API keys, and the ones that the registry declares.
 *
 * @example userScopes(registry).at(-1)?.name // "discourse-api-scopes:topics_track_reading"
 */
export function userScopes({
  plugin,
  scopes,
}: CompiledRegistry): readonly UserScope[] {
  const declared = scopes
    .filter(({ user }) => user)
    .map((entry) => ({
      name: userScopeName(plugin, entry),
      actions: entry.mapping.actions ?? [],
      ...(entry.mapping.methods ? { methods: entry.mapping.methods } : {}),
    }));
  return [...CORE, ...declared];
}

/** Those of which each opens a route by a verb. */
export function userScopesOf(
  { action }: Pick<Route, "action">,
  verb: string,
  scopes: readonly UserScope[]
): readonly UserScope[] {
  return scopes.filter(
    ({ methods, actions }) =>
      action !== null &&
      actions.includes(action) &&
      (!methods || methods.includes(verb))
  );
}
