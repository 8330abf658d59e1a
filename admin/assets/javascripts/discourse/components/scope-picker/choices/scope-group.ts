import { cached, tracked } from "@glimmer/tracking";
import type { CatalogueResource } from "../../../lib/api-scopes/catalogue/index.ts";
import type { Finds } from "./finds.ts";
import type { Level } from "./group-level.ts";
import { gives, isLeveled, levelOf, LEVELS, offers } from "./group-level.ts";
import type { ListPage } from "./list-page.ts";
import type { ScopeChoice } from "./scope-choice.ts";

/** What a group has to know of the list that it stands in. */
export interface GroupSurroundings {
  finds: Pick<Finds, "narrowing" | "areFew" | "grouped">;
  page: Pick<ListPage, "rows">;
}

/** The scopes of one resource, under one heading that opens and closes. */
export class ScopeGroup {
  @tracked private opened = false;
  /** The narrowing in which the reader opened or closed the group by hand. */
  @tracked private flippedIn: object | null = null;
  @tracked private isCustom = false;
  readonly resource: CatalogueResource;
  readonly choices: readonly ScopeChoice[];
  readonly levels = LEVELS;

  toggle = (): void => {
    const { narrowing } = this.#list.finds;
    if (narrowing) {
      this.flippedIn = this.flippedIn === narrowing ? null : narrowing;
    } else {
      this.opened = !this.opened;
    }
  };

  /** Chooses what the level gives. Custom opens the group and gives back the last own choice. */
  choose = (level: Level): void => {
    if (level === "custom") {
      for (const choice of this.#own ?? []) {
        choice.isChosen = true;
      }
      this.isCustom = true;
      this.open();
      return;
    }
    if (this.level === "custom") {
      this.#own = this.choices.filter(({ isChosen }) => isChosen);
    }
    this.isCustom = false;
    for (const choice of this.choices) {
      choice.isChosen = gives(level, choice.risk);
    }
  };

  open = (): void => {
    if (!this.isOpen) {
      this.toggle();
    }
  };
  close = (): void => {
    if (this.isOpen) {
      this.toggle();
    }
  };
  /** The reader's own choice before a level was pressed. */
  #own: readonly ScopeChoice[] | null = null;
  readonly #list: GroupSurroundings;

  constructor(
    resource: CatalogueResource,
    choices: readonly ScopeChoice[],
    list: GroupSurroundings
  ) {
    this.resource = resource;
    this.choices = choices;
    this.#list = list;
  }

  get domId(): string {
    return `scope-group-${this.resource.resource}`;
  }

  /** Who registered the scopes, when none is core's. */
  @cached
  get source(): string | null {
    const sources = new Set(this.choices.map(({ scope }) => scope.source));
    return sources.has("core") ? null : [...sources].join(", ");
  }

  @cached
  get chosenCount(): number {
    return this.choices.filter(({ isIncluded }) => isIncluded).length;
  }

  @cached
  get level(): Level {
    return this.isCustom ? "custom" : levelOf(this.choices);
  }

  @cached
  get visible(): readonly ScopeChoice[] {
    const { grouped } = this.#list.finds;
    return this.choices.filter((choice) => grouped.has(choice));
  }

  /** Rows that a level may give, as far as they are on the page. */
  get rows(): readonly ScopeChoice[] {
    return this.#rowsWhere((choice) => isLeveled(choice.risk));
  }

  /** Rows that no level ever gives. */
  get rowsApart(): readonly ScopeChoice[] {
    return this.#rowsWhere((choice) => !isLeveled(choice.risk));
  }

  /** How many were found, when that is worth saying: the rows themselves are hidden. */
  @cached
  get hiddenFinds(): number | null {
    return this.#list.finds.narrowing && !this.isOpen
      ? this.visible.length
      : null;
  }

  @cached
  get isOpen(): boolean {
    const { narrowing, areFew } = this.#list.finds;
    return narrowing ? areFew !== (this.flippedIn === narrowing) : this.opened;
  }

  /** Is anything of the open group on the page? Bodies come with their first row. */
  get isDrawn(): boolean {
    return this.isOpen && this.rows.length + this.rowsApart.length > 0;
  }

  offers(level: Level): boolean {
    return offers(level, this.choices);
  }

  #rowsWhere(belongs: (choice: ScopeChoice) => boolean): ScopeChoice[] {
    const { rows } = this.#list.page;
    return this.visible.filter((choice) => belongs(choice) && rows.has(choice));
  }
}
