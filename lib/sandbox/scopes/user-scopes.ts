import type { ScopeMapping } from "#decision";
import { type CompiledRegistry, mappingOf } from "#registry";

/** A scope that a user can give an application. */
export interface UserScope {
  readonly name: string;
  /** Discourse's own words, or the registry's title. */
  readonly label: string;
  /** What it means for the user who is asked. */
  readonly description: string;
  /** Any of them permits. */
  readonly mappings: readonly ScopeMapping[];
}

/** All scopes of users' keys, by name. */
export type UserScopes = ReadonlyMap<string, UserScope>;

const MESSAGE_BUS: ScopeMapping = {
  methods: ["post"],
  actions: ["message_bus"],
};

const on = (method: string, ...actions: string[]): ScopeMapping => ({
  methods: [method],
  actions,
});

/** Source: `user_api_key_scope.rb` and `server.en.yml`, 3.5. */
const CORE: readonly UserScope[] = [
  {
    name: "read",
    label: "Read all",
    description: "Read everything that you can read, your messages too.",
    mappings: [{ methods: ["get"] }],
  },
  {
    name: "write",
    label: "Write all",
    description: "Do everything that you can do, in your name.",
    mappings: [{ methods: ["get", "post", "patch", "put", "delete"] }],
  },
  {
    name: "message_bus",
    label: "Live updates",
    description: "Be told at once when something changes.",
    mappings: [MESSAGE_BUS],
  },
  {
    name: "push",
    label: "Push notifications to external services",
    description: "Send your notifications to the application's server.",
    mappings: [],
  },
  {
    name: "one_time_password",
    label: "Create a one-time login token",
    description: "Sign a browser in as you, once, within ten minutes.",
    mappings: [],
  },
  {
    name: "notifications",
    label: "Read and clear notifications",
    description: "See your notifications and mark them as read.",
    mappings: [
      MESSAGE_BUS,
      on("get", "notifications#index", "notifications#totals"),
      on("put", "notifications#mark_read"),
    ],
  },
  {
    name: "session_info",
    label: "Read user session info",
    description: "See who you are.",
    mappings: [on("get", "session#current", "users#topic_tracking_state")],
  },
  {
    name: "bookmarks_calendar",
    label: "Read bookmark reminders",
    description: "Read the reminders of your bookmarks as a calendar.",
    mappings: [{ ...on("get", "users#bookmarks"), formats: ["ics"] }],
  },
  {
    name: "user_status",
    label: "Read and update user status",
    description: "See and change the status beside your name.",
    mappings: [
      on("get", "user_status#get"),
      on("put", "user_status#set"),
      on("delete", "user_status#clear"),
    ],
  },
];

/**
 * The scopes of users' keys: Discourse's, and those of the registry that say `user: true`,
 * under the name that Discourse gives a plugin's scope.
 *
 * @example userScopes(registry).get("discourse-api-scopes:topics_read")?.label
 */
export function userScopes(registry: CompiledRegistry): UserScopes {
  const declared = registry.scopes
    .filter(({ user }) => user === true)
    .map((entry) => ({
      name: `${registry.plugin}:${entry.resource}_${entry.action}`,
      label: entry.title,
      description: entry.description,
      mappings: [mappingOf(entry)],
    }));
  return new Map([...CORE, ...declared].map((scope) => [scope.name, scope]));
}
