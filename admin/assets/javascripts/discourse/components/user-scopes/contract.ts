/** The site settings that say which scopes may be given; core checks neither against what there is. */
export const SETTINGS = [
  "allow_user_api_key_scopes",
  "allow_user_api_key_client_scopes",
] as const;

/** One of the two settings. */
export type ScopeSetting = (typeof SETTINGS)[number];

/**
 * A scope that user API keys can have.
 *
 * @example { name: "read", text: "Read all", source: "core", urls: null, keys: 3, … }
 */
export type UserScope = Readonly<Record<ScopeSetting, boolean>> & {
  readonly name: string;
  /** What a person reads who is asked to agree. */
  readonly text: string;
  readonly description: string | null;
  /** `core`, or the plugin that declares it. */
  readonly source: string;
  /** Requests as core prints them; null where only core knows them. */
  readonly urls: readonly string[] | null;
  /** How many working keys have it. */
  readonly keys: number;
};

/** A name that a setting lists, and that means nothing. */
export interface UnknownScope {
  readonly name: string;
  readonly setting: ScopeSetting;
}

/** `GET /admin/plugins/discourse-api-scopes/user-scopes.json`. */
export interface UserScopeList {
  readonly scopes: readonly UserScope[];
  readonly unknown: readonly UnknownScope[];
}

/** One scope allowed in one setting, or withdrawn from it. */
export interface ScopeSwitch {
  readonly name: string;
  readonly setting: ScopeSetting;
  readonly allowed: boolean;
}

/** What the server says: the list as it is now, or why not. */
export type ListOutcome =
  | { readonly ok: true; readonly list: UserScopeList }
  | { readonly ok: false; readonly message: string };

/** What the page around the component does for it. */
export interface UserScopeServices {
  load: () => Promise<ListOutcome>;
  change: (change: ScopeSwitch) => Promise<ListOutcome>;
}
