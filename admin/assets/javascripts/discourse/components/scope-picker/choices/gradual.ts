import { tracked } from "@glimmer/tracking";
import { next } from "@ember/runloop";

/**
 * Puts much on the page little by little, so that the page answers between. What is there
 * already stays; of what is new, some comes at once and the rest in turns of its own.
 *
 * @example const rows = new Gradual<Row>(12); rows.take(allRows) // the first 12, soon all
 */
export class Gradual<Item> {
  @tracked private turn = 0;
  #there = new Set<Item>();
  #isWaiting = false;
  readonly #atOnce: number;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** What to show of the items now. Shown again by itself once there is more. */
  take(items: readonly Item[]): readonly Item[] {
    // Read, so that the next turn asks again.
    void this.turn;
    let left = this.#atOnce;
    const taken = items.filter((item) => this.#there.has(item) || left-- > 0);
    this.#there = new Set(taken);
    if (taken.length < items.length && !this.#isWaiting) {
      this.#isWaiting = true;
      next(() => {
        this.#isWaiting = false;
        this.turn++;
      });
    }
    return taken;
  }
}
