import type { Catalogue, Rules } from "../../lib/api-scopes/catalogue/index.ts";

/** How much the key may do: core's own words. */
export type ScopeMode = "granular" | "read_only" | "global";

/**
 * A chosen scope as core's endpoint reads it. Beside the id stands one entry for each limited
 * parameter, its values joined by commas.
 *
 * @example { scope_id: "group_membership:edit", id: "42,43" }
 */
export interface NewKeyScope {
  scope_id: string;
  [param: string]: string;
}

/** The key to make: what `POST /admin/api/keys.json` wants under `key`. */
export interface NewKey {
  description: string;
  username?: string;
  scope_mode: ScopeMode;
  scopes?: readonly NewKeyScope[];
}

/** Why the server did not save, and which field or scope it is about, when it is known. */
export interface Refusal {
  message: string;
  field?: "description" | "username";
  scope_id?: string;
}

/** What became of saving. A refusal is a value: only misuse throws. */
export type SaveOutcome =
  | { saved: true; id: number; key: string }
  | { saved: false; refusals: readonly Refusal[] };

/** What became of asking for the scopes. */
export type CatalogueOutcome =
  | { loaded: true; catalogue: Catalogue }
  | { loaded: false; message: string };

/** What became of asking for the rules. */
export type RulesOutcome =
  | { loaded: true; rules: Rules }
  | { loaded: false; message: string };

/** A thing of the site that a key can be limited to. */
export interface ValueOption {
  /** What the key stores. */
  value: string;
  /** What people call it. */
  name: string;
  /** What tells it from others of the same name. */
  detail?: string;
}

/** Knows the things of one kind: groups, topics, users … */
export interface ValueSource {
  /** What fits a typed text, best first; some to begin with for an empty one. */
  find: (text: string) => Promise<readonly ValueOption[]>;
  /** What values are called: null where the site has no such thing, left out where nobody can say. */
  names: (
    values: readonly string[]
  ) => Promise<Readonly<Record<string, string | null>>>;
}

/** Sources by kind of parameter; values of other kinds are taken as they are typed. */
export type ValueSources = Readonly<Record<string, ValueSource>>;

/** A key that exists already, as far as a new one can take over from it. */
export interface ExistingKey {
  id: number;
  description: string;
  /** Null: it acts as whomever its caller names. */
  username: string | null;
  /** Null: made by a program that did not say. */
  scope_mode: ScopeMode | null;
  revoked: boolean;
  scopes: readonly ExistingScope[];
}

/** A scope of a key, with the values that it is limited to. */
export interface ExistingScope {
  scope_id: string;
  limits: Readonly<Record<string, readonly string[]>>;
}

/** What became of asking for an existing key. */
export type KeyOutcome =
  | { loaded: true; key: ExistingKey }
  | { loaded: false; message: string };

/** What became of looking for the user that a key acts as. */
export type UserOutcome =
  | {
      found: true;
      user: { username: string; admin: boolean; moderator: boolean };
    }
  | { found: false }
  /** The site did not say. */
  | { found: null };

/** What became of a first request with the new key. */
export type VerifyOutcome =
  | { ok: true; scopes: readonly string[] }
  | { ok: false; message: string };

/** What became of revoking a key. */
export type RevokeOutcome =
  | { revoked: true }
  | { revoked: false; message: string };

/** What the picker asks of the page around it. */
export interface PickerServices {
  /** Brings the scopes; asked again when the reader wants another try. */
  load: () => Promise<CatalogueOutcome>;
  /** Brings what requests are decided by. Asked when it is first needed. */
  loadRules: () => Promise<RulesOutcome>;
  loadKey: (id: number) => Promise<KeyOutcome>;
  loadUser: (username: string) => Promise<UserOutcome>;
  /** Makes the key. Never called twice at once. */
  save: (key: NewKey) => Promise<SaveOutcome>;
  /** Calls the site with the new key, as the given user where it acts for all. */
  verify: (key: string, username: string) => Promise<VerifyOutcome>;
  revoke: (id: number) => Promise<RevokeOutcome>;
  /** Know what values are called, and which there are. */
  sources: ValueSources;
  /** Address of the site, for ready commands. */
  baseUrl: string;
}
