import { tracked } from "@glimmer/tracking";
import type { ScopeChoice } from "./scope-choice.ts";

class ChosenOfResource {
  @tracked choices: ReadonlySet<ScopeChoice> = new Set();
}

/**
 * Which scopes are chosen. Those of one resource are followed as one: with each by itself,
 * thousands would be asked at every keystroke whether they have changed; with all as one, every
 * group would be drawn anew at every tick.
 *
 * @example selection.put(choice, true); selection.has(choice) // true
 */
export class Selection {
  readonly #byResource = new Map<string, ChosenOfResource>();

  has(choice: ScopeChoice): boolean {
    return this.#chosenBeside(choice).choices.has(choice);
  }

  put(choice: ScopeChoice, isChosen: boolean): void {
    if (this.has(choice) !== isChosen) {
      const beside = this.#chosenBeside(choice);
      const choices = new Set(beside.choices);
      if (isChosen) {
        choices.add(choice);
      } else {
        choices.delete(choice);
      }
      beside.choices = choices;
    }
  }

  /** What is chosen of the same resource. */
  #chosenBeside({ scope: { resource } }: ScopeChoice): ChosenOfResource {
    let chosen = this.#byResource.get(resource);
    if (!chosen) {
      chosen = new ChosenOfResource();
      this.#byResource.set(resource, chosen);
    }
    return chosen;
  }
}
