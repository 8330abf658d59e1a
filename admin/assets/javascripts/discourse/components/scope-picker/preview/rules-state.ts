import { tracked } from "@glimmer/tracking";
import type { PickerServices } from "../contract.ts";
import { type SiteRules, siteRules } from "./site-rules.ts";

/** The rules of the site: fetched once, when the first reader needs them. */
export class RulesState {
  /** Null until they are here. */
  @tracked ready: SiteRules | null = null;
  /** Why they could not be had. */
  @tracked problem: string | null = null;

  /** Waits for the rules, which are asked for once; null when they can't be had. */
  load = (): Promise<SiteRules | null> => (this.#asked ??= this.#ask());

  #asked: Promise<SiteRules | null> | null = null;
  readonly #loadRules: PickerServices["loadRules"];

  constructor(loadRules: PickerServices["loadRules"]) {
    this.#loadRules = loadRules;
  }

  async #ask(): Promise<SiteRules | null> {
    this.problem = null;
    const outcome = await this.#loadRules();
    if (outcome.loaded) {
      this.ready = siteRules(outcome.rules);
    } else {
      this.problem = outcome.message;
      // The next one who asks tries again.
      this.#asked = null;
    }
    return this.ready;
  }
}
