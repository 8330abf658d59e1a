import { cached, tracked } from "@glimmer/tracking";
import type { CatalogueResource } from "../../../lib/api-scopes/catalogue/index.ts";
import type { ScopeChoice } from "./scope-choice.ts";
import type { ScopeSearch } from "./scope-search.ts";

/** The scopes of one resource, under one heading that opens and closes. */
export class ScopeGroup {
  @tracked private opened = false;
  /** The search for which the reader opened or closed the group by hand. */
  @tracked private flippedFor: string | null = null;
  readonly resource: CatalogueResource;
  readonly choices: readonly ScopeChoice[];
  toggle = (): void => {
    if (this.#search.isActive) {
      this.flippedFor =
        this.flippedFor === this.#search.text ? null : this.#search.text;
    } else {
      this.opened = !this.opened;
    }
  };

  readonly #search: ScopeSearch;

  constructor(
    resource: CatalogueResource,
    choices: readonly ScopeChoice[],
    search: ScopeSearch
  ) {
    this.resource = resource;
    this.choices = choices;
    this.#search = search;
  }

  get domId(): string {
    return `scope-group-${this.resource.resource}`;
  }

  /** Who registered the scopes, when none is core's. */
  get source(): string | null {
    const sources = new Set(this.choices.map(({ scope }) => scope.source));
    return sources.has("core") ? null : [...sources].join(", ");
  }

  get chosenCount(): number {
    return this.choices.filter(({ isChosen }) => isChosen).length;
  }

  @cached
  get visible(): readonly ScopeChoice[] {
    return this.choices.filter(({ entry }) => this.#search.found.has(entry));
  }

  /** How many were found, when that is worth saying: the rows themselves are hidden. */
  get hiddenFinds(): number | null {
    return this.#search.isActive && !this.isOpen ? this.visible.length : null;
  }

  get isOpen(): boolean {
    if (!this.#search.isActive) {
      return this.opened;
    }
    return this.#search.opensGroups !== (this.flippedFor === this.#search.text);
  }

  open(): void {
    if (!this.isOpen) {
      this.toggle();
    }
  }
}
