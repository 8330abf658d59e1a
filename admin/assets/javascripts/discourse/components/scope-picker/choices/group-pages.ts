import { tracked } from "@glimmer/tracking";
import { Gradual } from "./gradual.ts";
import type { ScopeGroup } from "./scope-group.ts";

/** So many groups stand on the page at first, and come on top each time. */
const PAGE = 6;

/** How many groups stand on the page: more of them once the reader gets there. */
export class GroupPages {
  /** What the reader has had shown of one narrowing of the list. */
  @tracked private turned: { in: object | null; pages: number } | null = null;
  #inTurn = new Gradual<ScopeGroup>({ first: 1, then: 3 });

  /** The groups that are to stand on the page now. */
  take(
    groups: readonly ScopeGroup[],
    narrowing: object | null
  ): readonly ScopeGroup[] {
    return this.#inTurn.take(groups.slice(0, this.#room(narrowing)));
  }

  /** How many groups are not on the page yet. */
  left(groups: readonly ScopeGroup[], narrowing: object | null): number {
    return Math.max(0, groups.length - this.#room(narrowing));
  }

  showMore(narrowing: object | null): void {
    this.turned = {
      in: narrowing,
      pages: this.#room(narrowing) / PAGE + 1,
    };
  }

  /** Puts one of the groups on the page at once, with room for all above it. */
  bring(
    group: ScopeGroup,
    groups: readonly ScopeGroup[],
    narrowing: object | null
  ): void {
    const pages = Math.ceil((groups.indexOf(group) + 1) / PAGE);
    if (pages * PAGE > this.#room(narrowing)) {
      this.turned = { in: narrowing, pages };
    }
    this.#inTurn.bring(group);
  }

  #room(narrowing: object | null): number {
    return PAGE * (this.turned?.in === narrowing ? this.turned.pages : 1);
  }
}
