import { cached } from "@glimmer/tracking";
import type { ScopeGroup } from "./scope-group.ts";

/** What an area has to know of the page that it stands on. */
export interface AreaSurroundings {
  groups: readonly ScopeGroup[];
}

/**
 * Groups under one heading. It stays the same object whatever groups it has: Ember asks the whole
 * page anew for every object of a list that another one takes the place of.
 */
export class ScopeArea {
  readonly area: string;
  readonly #page: AreaSurroundings;

  constructor(area: string, page: AreaSurroundings) {
    this.area = area;
    this.#page = page;
  }

  @cached
  get groups(): readonly ScopeGroup[] {
    return this.#page.groups.filter(
      ({ resource }) => resource.area === this.area
    );
  }
}
