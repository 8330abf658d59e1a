import { cached } from "@glimmer/tracking";
import type { ScopeChoice } from "./scope-choice.ts";
import type { ScopeFilters } from "./scope-filters.ts";
import type { ScopeSearch } from "./scope-search.ts";

/** With this many scopes shown or fewer, all groups open by themselves. */
const FEW = 40;
/** With more, this many of the best stand above the groups. */
const BEST = 8;

/** What search and filters together leave of all scopes. */
export class Finds {
  readonly search: ScopeSearch;
  readonly filters: ScopeFilters;

  /** Shows all scopes again. */
  widen = (): void => {
    this.search.type("");
    this.filters.reset();
  };

  constructor(search: ScopeSearch, filters: ScopeFilters) {
    this.search = search;
    this.filters = filters;
  }

  /** What is left, with what each is worth. */
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

  /** The best, where there are too many to show them all. */
  @cached
  get best(): readonly ScopeChoice[] {
    if (!this.search.isActive || this.areFew) {
      return [];
    }
    const best: [ScopeChoice, number][] = [];
    for (const [choice, worth] of this.shown) {
      const place = best.findLastIndex(([, other]) => other >= worth) + 1;
      if (place < BEST) {
        best.splice(place, 0, [choice, worth]);
        best.splice(BEST);
      }
    }
    return best.map(([choice]) => choice);
  }

  /** What stands in the groups: the best stand above them. */
  @cached
  get grouped(): ReadonlySet<ScopeChoice> {
    const grouped = new Set(this.shown.keys());
    for (const choice of this.best) {
      grouped.delete(choice);
    }
    return grouped;
  }

  /** Another object for every search or filter; null while all is shown. */
  @cached
  get narrowing(): object | null {
    const { text, isActive } = this.search;
    const { source, effect, risk, showsChosen } = this.filters;
    return isActive || this.filters.isActive
      ? { text, source, effect, risk, showsChosen }
      : null;
  }

  /** So few are left that all groups open by themselves. */
  get areFew(): boolean {
    return this.narrowing !== null && this.shown.size <= FEW;
  }

  /** What the best of some scopes is worth. */
  worthOf(choices: readonly ScopeChoice[]): number {
    return Math.max(...choices.map((choice) => this.shown.get(choice) ?? 0));
  }
}
