import { tracked } from "@glimmer/tracking";
import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import { printManifest } from "../../../lib/api-scopes/manifest/index.ts";
import type { ExistingKey } from "../contract.ts";
import { byRisk } from "../model/index.ts";
import type { KeyDenial, KeyScopesServices } from "./contract.ts";
import { HeldEntry } from "./held-entry.ts";
import { type ModeWarning, modeWarning } from "./mode-warning.ts";

/** What an existing key can do, and what it was refused. */
export class KeyScopesState {
  /** Gravest first. */
  @tracked entries: readonly HeldEntry[] = [];
  @tracked problem: string | null = null;
  @tracked denials: readonly KeyDenial[] = [];
  @tracked key: ExistingKey | null = null;

  load = async (): Promise<void> => {
    this.problem = null;
    const [key, catalogue, denials] = await Promise.all([
      this.#services.loadKey(this.#id),
      this.#services.load(),
      this.#services.loadDenials(this.#id),
    ]);
    if (!key.loaded || !catalogue.loaded) {
      this.problem = [key, catalogue].map(messageOf).join(" ").trim();
      return;
    }
    this.#scopes = new Map(
      catalogue.catalogue.scopes.map((scope) => [scope.scope_id, scope])
    );
    this.key = key.key;
    this.entries = key.key.scopes
      .map(
        (held) => new HeldEntry(held, this.#scopes.get(held.scope_id) ?? null)
      )
      .sort(byGravity);
    this.denials = denials.loaded ? denials.denials : [];
    for (const entry of this.entries) {
      void entry.learnNames(this.#services.sources);
    }
  };

  /** What a scope is called, or its id where the site has none such. */
  titleOf = (scopeId: string): string =>
    this.#scopes.get(scopeId)?.title ?? scopeId;

  #scopes: ReadonlyMap<string, CatalogueScope> = new Map();
  readonly #id: number;
  readonly #services: KeyScopesServices;

  constructor(id: number, services: KeyScopesServices) {
    this.#id = id;
    this.#services = services;
  }

  get isReady(): boolean {
    return this.key !== null;
  }

  get warning(): ModeWarning | null {
    return this.key ? modeWarning(this.key) : null;
  }

  /** The key's choice as a file that any site can open. */
  get manifest(): string {
    const { description = "", username = null, scopes = [] } = this.key ?? {};
    return printManifest({
      name: description === "" ? null : description,
      description: null,
      username,
      replaces: null,
      scopes: scopes.map((scope) => ({
        ...scope,
        reason: null,
        ask: [],
        optional: false,
      })),
    });
  }
}

function messageOf(
  outcome: { loaded: true } | { loaded: false; message: string }
): string {
  return outcome.loaded ? "" : outcome.message;
}

/** What the site does not know stands first: it is of no use, and to be seen. */
function byGravity(a: HeldEntry, b: HeldEntry): number {
  if (a.risk === null || b.risk === null) {
    return Number(a.risk !== null) - Number(b.risk !== null);
  }
  return byRisk(a.risk, b.risk);
}
