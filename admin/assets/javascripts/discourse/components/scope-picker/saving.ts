import { tracked } from "@glimmer/tracking";
import type { FocusTarget, KeyDetails, ScopeChoice } from "./choices/index.ts";
import { placeRefusals } from "./choices/index.ts";
import type { ExistingKey, PickerServices, SaveOutcome } from "./contract.ts";
import type { ChosenScope } from "./model/index.ts";
import { newKey } from "./model/index.ts";
import { SavedState } from "./saved/state.ts";

/** What is saved: the picker, as far as the key is made of it. */
export interface ChosenKey {
  readonly details: KeyDetails;
  readonly chosen: readonly ScopeChoice[];
  /** The key that the new one takes over from. */
  readonly replaced: ExistingKey | null;
}

/** The request that makes a key, and what came of it. */
export class Saving {
  @tracked isUnderWay = false;
  /** Reasons for a refusal that belong to no field and no scope. */
  @tracked refusals: readonly string[] = [];
  @tracked saved: SavedState | null = null;

  readonly #key: ChosenKey;
  readonly #services: PickerServices;

  constructor(key: ChosenKey, services: PickerServices) {
    this.#key = key;
    this.#services = services;
  }

  /** Makes the key. Answers where the reader is needed then. */
  async send(): Promise<FocusTarget> {
    this.isUnderWay = true;
    this.forgetRefusals();
    const { details, chosen, replaced } = this.#key;
    const scopes = chosen.map(asChosenScope);
    const { description, actingUser: username, mode } = details;
    const sent = newKey({ description, username, mode, chosen: scopes });
    try {
      const outcome = await this.#services.save(sent);
      if (!outcome.saved) {
        return this.#placeRefusals(outcome);
      }
      const facts = { key: outcome.key, sent, chosen: scopes, replaced };
      this.saved = new SavedState(facts, this.#services);
      return { at: "title" };
    } finally {
      this.isUnderWay = false;
    }
  }

  forgetRefusals(): void {
    this.refusals = [];
    for (const choice of this.#key.chosen) {
      choice.refusal = null;
    }
  }

  #placeRefusals({
    refusals,
  }: Extract<SaveOutcome, { saved: false }>): FocusTarget {
    const { details, chosen } = this.#key;
    this.refusals = placeRefusals(refusals, details, chosen);
    return details.firstProblem ?? { at: "refusal" };
  }
}

function asChosenScope({ scope, limits }: ScopeChoice): ChosenScope {
  return { scope, limits };
}
