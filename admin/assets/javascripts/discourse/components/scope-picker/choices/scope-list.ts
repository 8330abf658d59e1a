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
import { Gradual } from "./gradual.ts";
import { GroupPages } from "./group-pages.ts";
import { Implications } from "./implications.ts";
import { makeGroups } from "./make-groups.ts";
import { ScopeChoice } from "./scope-choice.ts";
import type { ScopeFilters } from "./scope-filters.ts";
import type { GroupSurroundings, ScopeGroup } from "./scope-group.ts";
import type { ScopeSearch } from "./scope-search.ts";
import { Selection } from "./selection.ts";
import { TemplateChoice } from "./template-choice.ts";

/** Groups under one heading. */
export interface ScopeArea {
  area: string;
  groups: readonly ScopeGroup[];
}

/** What the list is narrowed by, and what knows the values of its limits. */
export interface ListSurroundings {
  search: ScopeSearch;
  filters: ScopeFilters;
  sources: ValueSources;
}

/** With this many scopes shown or fewer, all groups open by themselves. */
const FEW = 40;
/** With more, this many of the best stand above the groups. */
const BEST = 8;

/** All scopes of a catalogue, in its order, with what the reader does to them. */
export class ScopeList implements GroupSurroundings {
  readonly choices: readonly ScopeChoice[];
  readonly groups: readonly ScopeGroup[];
  readonly templates: readonly CatalogueTemplate[];
  readonly search: ScopeSearch;
  readonly filters: ScopeFilters;
  /** The reader got to the end of the groups on the page. */
  showMoreGroups = (): void => this.#pages.showMore(this.narrowing);
  /** Shows all scopes again. */
  widen = (): void => {
    this.search.type("");
    this.filters.reset();
  };
  readonly #implications = new Implications();
  readonly #byId: ReadonlyMap<string, ScopeChoice>;
  readonly #pages = new GroupPages();
  readonly #rowsInTurn = new Gradual<ScopeChoice>(2);

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
    this.search = search;
    this.filters = filters;
    search.catalogue = catalogue;
    filters.choices = this.choices;
    this.groups = makeGroups(catalogue, this.choices, this);
  }

  /** A choice among the templates, before anything is chosen. */
  startFromTemplate(): TemplateChoice {
    return new TemplateChoice(this);
  }

  /** What search and filters leave, with what each is worth. */
  @cached
  get shown(): ReadonlyMap<ScopeChoice, number> {
    const { found } = this.search;
    const shown = new Map<ScopeChoice, number>();
    for (const choice of this.filters.passing) {
      const worth = found === null ? 0 : found.get(choice.scope);
      if (worth !== undefined) {
        shown.set(choice, worth);
      }
    }
    return shown;
  }

  /** The best finds, where there are too many to show them all. */
  @cached
  get best(): readonly ScopeChoice[] {
    return this.search.isActive && !this.opensGroups
      ? [...this.shown]
          .sort(([, one], [, other]) => other - one)
          .slice(0, BEST)
          .map(([choice]) => choice)
      : [];
  }

  /** What stands in the groups: the best finds stand above them. */
  @cached
  get grouped(): ReadonlySet<ScopeChoice> {
    const grouped = new Set(this.shown.keys());
    for (const choice of this.best) {
      grouped.delete(choice);
    }
    return grouped;
  }

  /** How many groups are not on the page yet. */
  get groupsLeft(): number {
    return this.#pages.left(this.visibleGroups, this.narrowing);
  }

  /** Headings with the groups that have something to show, as far as they are on the page. */
  @cached
  get areas(): readonly ScopeArea[] {
    const areas = new Map<string, ScopeGroup[]>();
    const groups = this.#pages.take(this.visibleGroups, this.narrowing);
    for (const group of groups) {
      const { area } = group.resource;
      areas.set(area, [...(areas.get(area) ?? []), group]);
    }
    return [...areas].map(([area, within]) => ({ area, groups: within }));
  }

  /** The groups that have something to show: those with the best finds first. */
  @cached
  get visibleGroups(): readonly ScopeGroup[] {
    const groups = this.groups.filter(({ visible }) => visible.length > 0);
    if (!this.search.isActive || !this.opensGroups) {
      return groups;
    }
    const worths = new Map(groups.map((group) => [group, this.#worth(group)]));
    return groups.sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0));
  }

  @cached
  get narrowing(): object | null {
    const { text, isActive } = this.search;
    const { source, effect, risk, showsChosen } = this.filters;
    return isActive || this.filters.isActive
      ? { text, source, effect, risk, showsChosen }
      : null;
  }

  get opensGroups(): boolean {
    return this.narrowing !== null && this.shown.size <= FEW;
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
    this.widen();
    this.groups.find(({ choices }) => choices.includes(choice))?.open();
    choice.isOpen = true;
  }

  /** The rows that the page has got to. */
  @cached
  get rows(): ReadonlySet<ScopeChoice> {
    const open = this.visibleGroups.filter(({ isOpen }) => isOpen);
    return new Set(
      this.#rowsInTurn.take([
        ...this.best,
        ...open.flatMap(({ visible }) => visible),
      ])
    );
  }

  #worth({ visible }: ScopeGroup): number {
    return Math.max(...visible.map((choice) => this.shown.get(choice) ?? 0));
  }
}
