import type { ScopeMapping } from "#decision";
import { type CompiledRegistry, mappingOf } from "./compiled.ts";
import { userScopeName } from "./print-server-locale.ts";

/** A scope of user API keys. Any of its mappings permits. */
export interface UserScope {
  readonly name: string;
  readonly mappings: readonly ScopeMapping[];
}

const MESSAGE_BUS: ScopeMapping = {
  methods: ["post"],
  actions: ["message_bus"],
};

const on = (method: string, ...actions: string[]): ScopeMapping => ({
  methods: [method],
  actions,
});

/** Those of Discourse itself. Source: `user_api_key_scope.rb`, 3.5. */
export const CORE_USER_SCOPES: readonly UserScope[] = [
  { name: "read", mappings: [{ methods: ["get"] }] },
  {
    name: "write",
    mappings: [{ methods: ["get", "post", "patch", "put", "delete"] }],
  },
  { name: "message_bus", mappings: [MESSAGE_BUS] },
  { name: "push", mappings: [] },
  { name: "one_time_password", mappings: [] },
  {
    name: "notifications",
    mappings: [
      MESSAGE_BUS,
      on("get", "notifications#index", "notifications#totals"),
      on("put", "notifications#mark_read"),
    ],
  },
  {
    name: "session_info",
    mappings: [on("get", "session#current", "users#topic_tracking_state")],
  },
  {
    name: "bookmarks_calendar",
    mappings: [{ ...on("get", "users#bookmarks"), formats: ["ics"] }],
  },
  {
    name: "user_status",
    mappings: [
      on("get", "user_status#get"),
      on("put", "user_status#set"),
      on("delete", "user_status#clear"),
    ],
  },
];

/**
 * Discourse's scopes of user API keys, and the ones that a registry declares.
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
      mappings: [mappingOf(entry)],
    }));
  return [...CORE_USER_SCOPES, ...declared];
}
