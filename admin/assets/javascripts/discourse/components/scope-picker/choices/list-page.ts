import { cached } from "@glimmer/tracking";
import type { Finds } from "./finds.ts";
import { Gradual } from "./gradual.ts";
import { GroupPages } from "./group-pages.ts";
import { ScopeArea } from "./scope-area.ts";
import type { ScopeChoice } from "./scope-choice.ts";
import type { ScopeGroup } from "./scope-group.ts";

/** What of the finds stands on the page so far, and in which order. */
export class ListPage {
  /** The reader got to the end of the groups on the page. */
  showMoreGroups = (): void => this.#pages.showMore(this.#finds.narrowing);

  readonly #finds: Finds;
  readonly #groups: readonly ScopeGroup[];
  readonly #pages = new GroupPages();
  readonly #rowsInTurn = new Gradual<ScopeChoice>({ first: 1, then: 3 });
  readonly #areas = new Map<string, ScopeArea>();

  constructor(finds: Finds, groups: readonly ScopeGroup[]) {
    this.#finds = finds;
    this.#groups = groups;
  }

  /** The groups that have something to show: those with the best finds first. */
  @cached
  get visibleGroups(): readonly ScopeGroup[] {
    const groups = this.#groups.filter(({ visible }) => visible.length > 0);
    if (!this.#finds.search.isActive || !this.#finds.areFew) {
      return groups;
    }
    const worths = new Map(
      groups.map((group) => [group, this.#finds.worthOf(group.visible)])
    );
    return groups.sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0));
  }

  /** Of the groups that have something to show, those that the page has got to. */
  @cached
  get groups(): readonly ScopeGroup[] {
    return this.#pages.take(this.visibleGroups, this.#finds.narrowing);
  }

  /** How many groups are not on the page yet. */
  get groupsLeft(): number {
    return this.#pages.left(this.visibleGroups, this.#finds.narrowing);
  }

  /** The headings of the groups on the page, in their order. */
  @cached
  get areas(): readonly ScopeArea[] {
    const areas = new Set(this.groups.map(({ resource }) => resource.area));
    return [...areas].map((area) => this.#areaOf(area));
  }

  /** The rows that the page has got to. */
  @cached
  get rows(): ReadonlySet<ScopeChoice> {
    const open = this.visibleGroups.filter(({ isOpen }) => isOpen);
    return new Set(
      this.#rowsInTurn.take([
        ...this.#finds.best,
        ...open.flatMap(({ visible }) => visible),
      ])
    );
  }

  /** Puts a row on the page at once, before somebody is led to it. */
  bring(choice: ScopeChoice, group: ScopeGroup): void {
    this.#pages.bring(group, this.visibleGroups, this.#finds.narrowing);
    this.#rowsInTurn.bring(choice);
  }

  #areaOf(name: string): ScopeArea {
    let area = this.#areas.get(name);
    if (!area) {
      area = new ScopeArea(name, this);
      this.#areas.set(name, area);
    }
    return area;
  }
}
