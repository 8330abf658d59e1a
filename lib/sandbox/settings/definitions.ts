import { LOGIN } from "./login-definitions.ts";

/** A site setting, as `GET /admin/site_settings.json` describes it. */
export interface SettingDefinition {
  setting: string;
  type: "list" | "group_list" | "integer" | "string" | "bool" | "enum";
  category: string;
  default: string;
  description: string;
  /** Discourse lets nobody change it by request: here it is changed at start or on the page. */
  hidden?: true;
  /** Values that stay in a list whatever is written. */
  mandatory?: string;
  choices?: readonly string[];
  max?: number;
}

/** Source: `config/site_settings.yml`, 3.5, as far as keys of users depend on them. */
const CORE: readonly SettingDefinition[] = [
  {
    setting: "title",
    type: "string",
    category: "required",
    default: "Sandbox Forum",
    description: "The name of this site.",
  },
  {
    setting: "allow_user_api_key_scopes",
    type: "list",
    category: "user_api",
    default:
      "read|write|message_bus|push|notifications|session_info|one_time_password",
    description: "Scopes that an application may ask a user for.",
  },
  {
    setting: "allow_user_api_key_client_scopes",
    type: "list",
    category: "user_api",
    default: "",
    description: "Scopes that an application may register itself with.",
    hidden: true,
  },
  {
    setting: "user_api_key_allowed_groups",
    type: "group_list",
    category: "user_api",
    default: "1|2|10",
    description: "Ids of the groups whose members may make user API keys.",
    mandatory: "1|2",
  },
  {
    setting: "allowed_user_api_push_urls",
    type: "list",
    category: "user_api",
    default: "",
    description: "Addresses that notifications may be pushed to.",
    hidden: true,
  },
  {
    setting: "allowed_user_api_auth_redirects",
    type: "list",
    category: "user_api",
    default:
      "https://api.discourse.org/api/auth_redirect|discourse://auth_redirect",
    description:
      "Addresses that a new key may be handed to. One * in an entry stands for a part of the host, the port or the path.",
  },
  {
    setting: "revoke_user_api_keys_unused_days",
    type: "integer",
    category: "user_api",
    default: "180",
    description: "Days without use after which a key is revoked (0: never).",
    max: 36_500,
  },
  {
    setting: "revoke_user_api_keys_maxlife_days",
    type: "integer",
    category: "user_api",
    default: "0",
    description: "Days after which a key is revoked in any case (0: never).",
    hidden: true,
    max: 36_500,
  },
  {
    setting: "user_api_key_clients_create_per_day",
    type: "integer",
    category: "rate_limits",
    default: "3",
    description: "Applications that one address may register in a day.",
    hidden: true,
    max: 10,
  },
  {
    setting: "cors_origins",
    type: "list",
    category: "security",
    default: "",
    description: "Origins whose pages may call this site from a browser.",
  },
  {
    setting: "cross_origin_opener_policy_header",
    type: "enum",
    category: "security",
    default: "same-origin-allow-popups",
    description:
      "What a page of another origin that opened this one may see of it.",
    hidden: true,
    choices: ["same-origin-allow-popups", "same-origin", "unsafe-none"],
  },
];

/** What newer versions of Discourse have beside. */
const NEWER: readonly SettingDefinition[] = [
  {
    setting: "max_user_api_key_expiry_days",
    type: "integer",
    category: "user_api",
    default: "365",
    description:
      "The longest life that an application may ask for its key (0: it may ask for none).",
    max: 36_500,
  },
];

/** The plugin's own settings, as far as the sandbox obeys them. */
const PLUGIN: readonly SettingDefinition[] = [
  {
    setting: "api_scopes_guard_user_key_redirects",
    type: "bool",
    category: "discourse_api_scopes",
    default: "true",
    description:
      "A * in a redirect entry's host stands for a part of the host only.",
  },
  {
    setting: "api_scopes_guard_user_key_reach",
    type: "bool",
    category: "discourse_api_scopes",
    default: "true",
    description:
      "Keys of users make and revive no keys, and open nothing under /admin.",
  },
];

/**
 * The settings of a site that plays this version of Discourse.
 *
 * @example definitionsOf("3.5").find(({ setting }) => setting === "cors_origins")
 */
export function definitionsOf(
  discourse: "3.5" | "2026"
): readonly SettingDefinition[] {
  return discourse === "2026"
    ? [...CORE, ...LOGIN, ...NEWER, ...PLUGIN]
    : [...CORE, ...LOGIN, ...PLUGIN];
}
