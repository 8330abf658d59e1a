import { cached } from "@glimmer/tracking";
import type {
  Catalogue,
  CatalogueResource,
} from "../../../lib/api-scopes/catalogue/index.ts";
import { byRisk } from "../model/index.ts";
import { ScopeChoice } from "./scope-choice.ts";
import { ScopeGroup } from "./scope-group.ts";
import type { ScopeSearch } from "./scope-search.ts";

/** Groups under one heading. */
export interface ScopeArea {
  area: string;
  groups: readonly ScopeGroup[];
}

/** All scopes of a catalogue, in its order, with what the reader does to them. */
export class ScopeList {
  readonly choices: readonly ScopeChoice[];
  readonly groups: readonly ScopeGroup[];
  readonly search: ScopeSearch;

  constructor(catalogue: Catalogue, search: ScopeSearch) {
    const resources = resourcesOf(catalogue);
    this.choices = catalogue.scopes.map(
      (scope) =>
        new ScopeChoice(scope, resources.get(scope.resource)?.title ?? "")
    );
    this.search = search;
    search.entries = this.choices.map(({ entry }) => entry);
    this.groups = [...resources.values()]
      .map((resource) => this.#group(resource))
      .filter(({ choices }) => choices.length > 0);
  }

  /** Headings with the groups that have something to show. */
  @cached
  get areas(): readonly ScopeArea[] {
    const areas = new Map<string, ScopeGroup[]>();
    for (const group of this.visibleGroups) {
      const { area } = group.resource;
      areas.set(area, [...(areas.get(area) ?? []), group]);
    }
    return [...areas].map(([area, groups]) => ({ area, groups }));
  }

  @cached
  get visibleGroups(): readonly ScopeGroup[] {
    return this.groups.filter(({ visible }) => visible.length > 0);
  }

  /** The chosen scopes, gravest first. */
  @cached
  get chosen(): readonly ScopeChoice[] {
    return this.choices
      .filter(({ isChosen }) => isChosen)
      .sort((a, b) => byRisk(a.risk, b.risk));
  }

  /** Opens everything that hides the scope. */
  reveal(choice: ScopeChoice): void {
    this.search.text = "";
    this.groups.find(({ choices }) => choices.includes(choice))?.open();
    choice.isOpen = true;
  }

  #group(resource: CatalogueResource): ScopeGroup {
    return new ScopeGroup(
      resource,
      this.choices.filter(({ scope }) => scope.resource === resource.resource),
      this.search
    );
  }
}

/** Also a scope whose resource nobody described must be choosable. */
function resourcesOf({
  resources,
  scopes,
}: Catalogue): ReadonlyMap<string, CatalogueResource> {
  const known = new Map(resources.map((one) => [one.resource, one]));
  for (const { resource } of scopes) {
    if (!known.has(resource)) {
      known.set(resource, { resource, title: resource, area: "other" });
    }
  }
  return known;
}
