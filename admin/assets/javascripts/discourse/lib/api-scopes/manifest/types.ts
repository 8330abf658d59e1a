/** A scope that somebody proposes, with the values that it should be limited to. */
export interface ChosenEntry {
  /** Core's own id; the site need not have the scope. */
  scope_id: string;
  /** Why the scope is needed, in the proposer's words. */
  reason: string | null;
  limits: Readonly<Record<string, readonly string[]>>;
  /** Parameters whose values only the admin can know. */
  ask: readonly string[];
  /** The proposer can do without it. */
  optional: boolean;
}

/** What a link, a manifest or a template proposes for a key. Nothing of it is ever saved by itself. */
export interface Choice {
  name: string | null;
  description: string | null;
  username: string | null;
  /** Id of the key whose scopes are taken over first. */
  replaces: number | null;
  scopes: readonly ChosenEntry[];
}
