import type { ScopeMapping } from "#decision";
import {
  type CompiledRegistry,
  CORE_USER_SCOPES,
  mappingOf,
  userScopeName,
} from "#registry";

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

/** Label and description by name. Source of the labels: `server.en.yml`, 3.5. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  read: ["Read all", "Read everything that you can read, your messages too."],
  write: ["Write all", "Do everything that you can do, in your name."],
  message_bus: ["Live updates", "Be told at once when something changes."],
  push: [
    "Push notifications to external services",
    "Send your notifications to the application's server.",
  ],
  one_time_password: [
    "Create a one-time login token",
    "Sign a browser in as you, once, within ten minutes.",
  ],
  notifications: [
    "Read and clear notifications",
    "See your notifications and mark them as read.",
  ],
  session_info: ["Read user session info", "See who you are."],
  bookmarks_calendar: [
    "Read bookmark reminders",
    "Read the reminders of your bookmarks as a calendar.",
  ],
  user_status: [
    "Read and update user status",
    "See and change the status beside your name.",
  ],
};

/**
 * The scopes of users' keys: Discourse's, and those of the registry that say `user: true`,
 * under the name that Discourse gives a plugin's scope.
 *
 * @example userScopes(registry).get("discourse-api-scopes:topics_read")?.label
 */
export function userScopes(registry: CompiledRegistry): UserScopes {
  const core = CORE_USER_SCOPES.map(({ name, mappings }) => {
    const [label = name, description = ""] = WORDS[name] ?? [];
    return { name, label, description, mappings };
  });
  const declared = registry.scopes
    .filter(({ user }) => user === true)
    .map((entry) => ({
      name: userScopeName(registry.plugin, entry),
      label: entry.consent ?? entry.title,
      description: entry.description,
      mappings: [mappingOf(entry)],
    }));
  return new Map([...core, ...declared].map((scope) => [scope.name, scope]));
}
