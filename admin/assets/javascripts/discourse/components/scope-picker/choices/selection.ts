import { tracked } from "@glimmer/tracking";
import type { ScopeChoice } from "./scope-choice.ts";

/**
 * Which scopes are chosen. They are followed as one: with each by itself, thousands would be
 * asked at every keystroke whether they have changed.
 *
 * @example selection.put(choice, true); selection.has(choice) // true
 */
export class Selection {
  @tracked private chosen: ReadonlySet<ScopeChoice> = new Set();

  has(choice: ScopeChoice): boolean {
    return this.chosen.has(choice);
  }

  put(choice: ScopeChoice, isChosen: boolean): void {
    if (this.has(choice) !== isChosen) {
      const chosen = new Set(this.chosen);
      if (isChosen) {
        chosen.add(choice);
      } else {
        chosen.delete(choice);
      }
      this.chosen = chosen;
    }
  }
}
