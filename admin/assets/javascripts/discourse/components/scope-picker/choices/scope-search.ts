import { cached, tracked } from "@glimmer/tracking";
import type { ScopeQuery, SearchEntry } from "../model/index.ts";
import { matchesQuery, parseQuery } from "../model/index.ts";

/** With this many scopes found or fewer, all groups open by themselves. */
const FEW = 40;

/** What was typed in the search box, and which scopes it finds. */
export class ScopeSearch {
  @tracked text = "";
  /** Empty until the scopes are here: one may type before that. */
  @tracked entries: readonly SearchEntry[] = [];

  get isActive(): boolean {
    return this.text.trim() !== "";
  }

  @cached
  get query(): ScopeQuery {
    return parseQuery(this.text);
  }

  @cached
  get found(): ReadonlySet<SearchEntry> {
    return new Set(
      this.isActive
        ? this.entries.filter((entry) => matchesQuery(entry, this.query))
        : this.entries
    );
  }

  /** So few are found that they can all be shown. */
  get opensGroups(): boolean {
    return this.isActive && this.found.size <= FEW;
  }
}
