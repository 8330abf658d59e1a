import { tracked } from "@glimmer/tracking";
import { next } from "@ember/runloop";

/** How many new items come with what the reader did, and how many in each turn after it. */
export interface Pace {
  first: number;
  then: number;
}

/**
 * Puts much on the page little by little, so that the page answers between. What is there
 * already stays; of what is new, some comes at once and the rest in turns of its own.
 *
 * @example const rows = new Gradual<Row>({ first: 2, then: 8 }); rows.take(allRows) // two, soon all
 */
export class Gradual<Item> {
  @tracked private turn = 0;
  #there = new Set<Item>();
  #isWaiting = false;
  #isTurn = false;
  readonly #pace: Pace;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** What to show of the items now. Shown again by itself once there is more. */
  take(items: readonly Item[]): readonly Item[] {
    // Read, so that the next turn asks again.
    void this.turn;
    let left = this.#isTurn ? this.#pace.then : this.#pace.first;
    this.#isTurn = false;
    const taken = items.filter((item) => this.#there.has(item) || left-- > 0);
    this.#there = new Set(taken);
    if (taken.length < items.length && !this.#isWaiting) {
      this.#isWaiting = true;
      next(() => {
        this.#isWaiting = false;
        this.#isTurn = true;
        this.turn++;
      });
    }
    return taken;
  }

  /** Puts one item on the page without waiting for its turn. */
  bring(item: Item): void {
    this.#there = new Set([...this.#there, item]);
    this.turn++;
  }
}
