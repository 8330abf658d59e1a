import { cached } from "@glimmer/tracking";
import type { ScopeChoice } from "./scope-choice.ts";

const NOBODY: readonly ScopeChoice[] = [];

/** Which scopes come along with the chosen ones. */
export class Implications {
  #choices = new Map<string, ScopeChoice>();
  #implying: readonly ScopeChoice[] = [];

  /** Takes the scopes once all are made: each asks back here for its impliers. */
  watch(choices: readonly ScopeChoice[]): void {
    this.#choices = new Map(choices.map((one) => [one.scope.scope_id, one]));
    this.#implying = choices.filter(({ scope }) => scope.implies.length > 0);
  }

  /** The chosen scopes that bring this one, directly or by way of others. */
  impliersOf(choice: ScopeChoice): readonly ScopeChoice[] {
    return this.impliers.get(choice) ?? NOBODY;
  }

  /** All scopes that come along, with those that bring them. */
  @cached
  get impliers(): ReadonlyMap<ScopeChoice, readonly ScopeChoice[]> {
    const impliers = new Map<ScopeChoice, ScopeChoice[]>();
    for (const choice of this.#implying.filter(({ isChosen }) => isChosen)) {
      for (const implied of this.#closure(choice)) {
        impliers.set(implied, [...(impliers.get(implied) ?? []), choice]);
      }
    }
    return impliers;
  }

  /** All that a scope brings, itself left out even where scopes imply each other. */
  #closure(choice: ScopeChoice): ReadonlySet<ScopeChoice> {
    const reached = new Set([choice]);
    for (const { scope } of reached) {
      for (const id of scope.implies) {
        const implied = this.#choices.get(id);
        if (implied) {
          reached.add(implied);
        }
      }
    }
    reached.delete(choice);
    return reached;
  }
}
