import { cached } from "@glimmer/tracking";
import type {
  Catalogue,
  CatalogueTemplate,
} from "../../../lib/api-scopes/catalogue/index.ts";
import type { Choice } from "../../../lib/api-scopes/manifest/index.ts";
import type { ValueSources } from "../contract.ts";
import { byRisk } from "../model/index.ts";
import type { Applied } from "./apply-choice.ts";
import { applyChoice } from "./apply-choice.ts";
import { Finds } from "./finds.ts";
import { Implications } from "./implications.ts";
import { ListPage } from "./list-page.ts";
import { makeGroups } from "./make-groups.ts";
import { ScopeChoice } from "./scope-choice.ts";
import type { ScopeFilters } from "./scope-filters.ts";
import type { ScopeGroup } from "./scope-group.ts";
import type { ScopeSearch } from "./scope-search.ts";
import { Selection } from "./selection.ts";
import { TemplateChoice } from "./template-choice.ts";

/** What the list is narrowed by, and what knows the values of its limits. */
export interface ListSurroundings {
  search: ScopeSearch;
  filters: ScopeFilters;
  sources: ValueSources;
}

/** All scopes of a catalogue, in its order, with what the reader does to them. */
export class ScopeList {
  readonly choices: readonly ScopeChoice[];
  readonly groups: readonly ScopeGroup[];
  readonly templates: readonly CatalogueTemplate[];
  readonly finds: Finds;
  readonly page: ListPage;
  readonly #implications = new Implications();
  readonly #byId: ReadonlyMap<string, ScopeChoice>;

  constructor(
    catalogue: Catalogue,
    { search, filters, sources }: ListSurroundings
  ) {
    const surroundings = {
      selection: new Selection(),
      impliersOf: (choice: ScopeChoice) =>
        this.#implications.impliersOf(choice),
      sources,
    };
    this.choices = catalogue.scopes.map(
      (scope) => new ScopeChoice(scope, surroundings)
    );
    this.#implications.watch(this.choices);
    this.#byId = new Map(this.choices.map((one) => [one.scope.scope_id, one]));
    this.templates = catalogue.templates;
    search.catalogue = catalogue;
    filters.choices = this.choices;
    this.finds = new Finds(search, filters);
    this.groups = makeGroups(catalogue, this.choices, this);
    this.page = new ListPage(this.finds, this.groups);
  }

  /** A choice among the templates, before anything is chosen. */
  startFromTemplate(): TemplateChoice {
    return new TemplateChoice(this);
  }

  /** What the key will hold, gravest first. */
  @cached
  get chosen(): readonly ScopeChoice[] {
    const implied = this.#implications.impliers;
    return this.choices
      .filter((choice) => choice.isChosen || implied.has(choice))
      .sort((a, b) => byRisk(a.risk, b.risk));
  }

  /** @example list.find("topics:read")?.isChosen */
  find(scopeId: string): ScopeChoice | undefined {
    return this.#byId.get(scopeId);
  }

  /** Adds what somebody proposes to what is chosen; says what came of it. */
  apply(choice: Choice): Applied {
    return applyChoice(this, choice);
  }

  /** Opens everything that hides the scope. */
  reveal(choice: ScopeChoice): void {
    this.finds.widen();
    const group = this.groups.find(({ choices }) => choices.includes(choice));
    choice.isOpen = true;
    if (group) {
      group.open();
      this.page.bring(choice, group);
    }
  }
}
