import { cached, tracked } from "@glimmer/tracking";
import { next } from "@ember/runloop";
import type {
  Catalogue,
  CatalogueScope,
} from "../../../lib/api-scopes/catalogue/index.ts";
import type { RequestTemplate, ScopeQuery } from "../model/index.ts";
import {
  parseQuery,
  requestHits,
  SearchEntry,
  SearchIndex,
  searchScopes,
} from "../model/index.ts";
import type { RulesState } from "../preview/index.ts";
import { scopesOpening } from "./scopes-opening.ts";

/** What was typed in the search box, and which scopes it finds. */
export class ScopeSearch {
  @tracked text = "";
  /** Null until the scopes are here: one may type before that. */
  @tracked catalogue: Catalogue | null = null;

  /** Addresses and `controller#action` are found by the rules: they are fetched now. */
  type = (text: string): void => {
    this.text = text;
    if (this.query.address !== null || text.includes("#")) {
      void this.#rules.load();
    }
  };

  readonly #rules: RulesState;

  constructor(rules: RulesState) {
    this.#rules = rules;
  }

  get isActive(): boolean {
    return this.text.trim() !== "";
  }

  @cached
  get query(): ScopeQuery {
    return parseQuery(this.text);
  }

  /** What to mark in texts that were found by words. */
  @cached
  get marks(): RegExp | null {
    const words = this.query.words
      .filter((word) => word.length > 1)
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
    return words.length > 0 ? new RegExp(`(${words.join("|")})`, "i") : null;
  }

  /** What is found, and what each find is worth. Null: nothing is looked for. */
  @cached
  get found(): ReadonlyMap<CatalogueScope, number> | null {
    if (!this.isActive) {
      return null;
    }
    const opens =
      this.#rules.ready && scopesOpening(this.#rules.ready, this.query);
    const found = searchScopes(this.index, this.query, opens);
    return new Map([...found].map(([{ scope }, worth]) => [scope, worth]));
  }

  /** Made when it is first looked into: the page is shown before. */
  @cached
  get index(): SearchIndex {
    const { resources = [], scopes = [] } = this.catalogue ?? {};
    const titles = new Map(resources.map((one) => [one.resource, one.title]));
    const rules = this.#rules.ready?.scopes;
    return new SearchIndex(
      scopes.map(
        (scope) =>
          new SearchEntry(
            scope,
            titles.get(scope.resource) ?? "",
            rules?.get(scope.scope_id)?.mapping.actions
          )
      )
    );
  }

  /** Reads all scopes once the page is there, and looks once, so that no keystroke waits for it. */
  prepare(): void {
    next(() => {
      const { index } = this;
      next(() => void index.words);
      next(() => void searchScopes(index, parseQuery("a")));
    });
  }

  /** The requests by which a scope was found. */
  hitsOf(scope: CatalogueScope): readonly RequestTemplate[] {
    const { verb, path } = this.query;
    return verb === null && path === null
      ? []
      : requestHits(new SearchEntry(scope, ""), this.query);
  }
}
