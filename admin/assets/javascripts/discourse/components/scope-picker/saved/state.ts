import { tracked } from "@glimmer/tracking";
import type {
  ExistingKey,
  NewKey,
  PickerServices,
  RevokeOutcome,
} from "../contract.ts";
import type { ChosenScope } from "../model/index.ts";
import { shortKey, type SnippetName, snippetText } from "./snippets.ts";
import { type VerifiedScopes, verifyScopes } from "./verified-scopes.ts";

/** What came of trying the key out. */
export type Verification =
  | { is: "asking" }
  | { is: "failed"; message: string }
  | ({ is: "answered"; held: number } & VerifiedScopes);

/** What became of a key, when it was made. */
export interface SavedFacts {
  key: string;
  /** What was sent to have it made. */
  sent: NewKey;
  chosen: readonly ChosenScope[];
  /** The key that it takes over from. */
  replaced: ExistingKey | null;
}

type SavedServices = Pick<PickerServices, "verify" | "revoke" | "baseUrl">;

/** The new key while it can be read: held here and nowhere else. */
export class SavedState {
  @tracked snippet: SnippetName = "curl";
  @tracked isCopied = false;
  /** Somebody wanted to leave without a copy, and was warned. */
  @tracked isWarned = false;
  @tracked verification: Verification | null = null;
  @tracked isRevoking = false;
  @tracked revocation: RevokeOutcome | null = null;
  readonly replaced: ExistingKey | null;

  showSnippet = (name: SnippetName): void => {
    this.snippet = name;
  };

  noteCopied = (): void => {
    this.isCopied = true;
    this.isWarned = false;
  };

  /** Asks the site, with the new key, which scopes that key has. */
  verify = async (): Promise<void> => {
    this.verification = { is: "asking" };
    const outcome = await this.#services.verify(
      this.key,
      this.#username ?? "system"
    );
    this.verification = outcome.ok
      ? {
          is: "answered",
          held: outcome.scopes.length,
          ...verifyScopes(this.#scopeIds, outcome.scopes),
        }
      : { is: "failed", message: outcome.message };
  };

  revokeReplaced = async (): Promise<void> => {
    if (this.replaced === null || this.isRevoking) {
      return;
    }
    this.isRevoking = true;
    this.revocation = await this.#services.revoke(this.replaced.id);
    this.isRevoking = false;
  };

  readonly #facts: SavedFacts;
  readonly #services: SavedServices;

  constructor(facts: SavedFacts, services: SavedServices) {
    this.#facts = facts;
    this.#services = services;
    this.replaced = facts.replaced?.revoked ? null : facts.replaced;
  }

  get key(): string {
    return this.#facts.key;
  }

  /** What stands on the screen, where others may look. */
  get shownSnippet(): string {
    return this.#snippet(shortKey(this.key));
  }

  /** What is copied. */
  get wholeSnippet(): string {
    return this.#snippet(this.key);
  }

  /** May the page be left? The first try without a copy is only warned of. */
  mayLeave(): boolean {
    if (this.isCopied || this.isWarned) {
      return true;
    }
    this.isWarned = true;
    return false;
  }

  get #username(): string | null {
    return this.#facts.sent.username ?? null;
  }

  get #scopeIds(): readonly string[] {
    return (this.#facts.sent.scopes ?? []).map(({ scope_id }) => scope_id);
  }

  #snippet(key: string): string {
    const { baseUrl } = this.#services;
    const { chosen } = this.#facts;
    return snippetText(this.snippet, {
      baseUrl,
      key,
      username: this.#username,
      chosen,
    });
  }
}
