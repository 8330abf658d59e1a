import { tracked } from "@glimmer/tracking";
import type { ReadChoice } from "../../lib/api-scopes/manifest/index.ts";
import { parseManifest } from "../../lib/api-scopes/manifest/index.ts";
import type { FocusTarget, ScopeChoice } from "./choices/index.ts";
import {
  KeyDetails,
  Openings,
  ScopeFilters,
  ScopeList,
  ScopeSearch,
} from "./choices/index.ts";
import type { ExistingKey, PickerServices } from "./contract.ts";
import type { RiskLevel } from "./model/index.ts";
import { PlannerState } from "./planner/planner-state.ts";
import { PreviewState, RulesState, Trial } from "./preview/index.ts";
import { ReviewState } from "./review/state.ts";
import { Saving } from "./saving.ts";

/** The list of scopes: on its way, here, or not to be had. */
export type ScopesState =
  | { status: "loading" }
  | { status: "ready"; list: ScopeList }
  | { status: "failed"; message: string };

/** Where the reader is on the way to a key. */
export type Step = "choose" | "review" | "saved";

/** All that the picker knows. The markup shows it and calls it; it decides nothing. */
export class PickerState {
  @tracked scopes: ScopesState = { status: "loading" };
  @tracked isReviewing = false;
  /** Said at the list when a granular key has no scope. */
  @tracked needsScope = false;
  @tracked isSheetOpen = false;
  readonly details = new KeyDetails();
  readonly filters = new ScopeFilters();
  readonly rules: RulesState;
  readonly preview: PreviewState;
  readonly trial: Trial;
  readonly search: ScopeSearch;
  readonly openings: Openings;
  readonly reviewing: ReviewState;
  readonly saving: Saving;
  readonly planner: PlannerState;

  /** Asks for the scopes, again after a failure. What was entered stays. */
  load = async (): Promise<void> => {
    this.scopes = { status: "loading" };
    const outcome = await this.#services.load();
    if (!outcome.loaded) {
      this.scopes = { status: "failed", message: outcome.message };
      return;
    }
    const { search, filters } = this;
    const { sources } = this.#services;
    const list = new ScopeList(outcome.catalogue, { search, filters, sources });
    this.scopes = { status: "ready", list };
    search.prepare();
    if (this.#prefill) {
      await this.openings.open(this.#prefill, "link", list);
    }
  };

  /** Takes over what a manifest proposes. */
  openManifest = async (text: string): Promise<void> => {
    await this.#open(parseManifest(text));
  };

  toggleSheet = (): void => {
    this.isSheetOpen = !this.isSheetOpen;
  };

  /** Goes on to the review, unless the reader is needed somewhere first. */
  review = (): FocusTarget => {
    const obstacle = this.#obstacle();
    this.isReviewing = obstacle === null;
    this.isSheetOpen &&= obstacle !== null;
    this.saving.forgetRefusals();
    if (obstacle) {
      return obstacle;
    }
    void this.reviewing.prepare();
    return { at: "title" };
  };

  backToChoose = (): FocusTarget => {
    this.isReviewing = false;
    return { at: "title" };
  };

  /** Leads from the review back to a scope that could be limited. */
  backToLimit = (choice: ScopeChoice): FocusTarget => {
    this.isReviewing = false;
    this.list?.reveal(choice);
    return { at: "limit", choice };
  };

  /** Leads from the review back to the field for the one user that the key acts as. */
  backToUser = (): FocusTarget => {
    this.isReviewing = false;
    this.details.actAsOne(true);
    return { at: "username" };
  };

  /** Saves the key. Answers where the reader is needed, or null while a save is under way. */
  save = async (): Promise<FocusTarget | null> => {
    if (this.saving.isUnderWay) {
      return null;
    }
    const obstacle = this.#obstacle();
    if (obstacle) {
      // The last scope was removed in the review.
      this.isReviewing = false;
      return obstacle;
    }
    if (!this.reviewing.check()) {
      return { at: "confirmation" };
    }
    const target = await this.saving.send();
    if (this.details.firstProblem) {
      this.isReviewing = false;
    }
    return target;
  };

  readonly #services: PickerServices;
  readonly #prefill: ReadChoice | undefined;

  constructor(services: PickerServices, prefill?: ReadChoice) {
    this.#services = services;
    this.#prefill = prefill;
    this.rules = new RulesState(services.loadRules);
    this.trial = new Trial(this.rules, () => this.list?.choices ?? []);
    this.preview = new PreviewState(this.rules, () => ({
      baseUrl: services.baseUrl,
      username: this.details.actingUser,
    }));
    this.search = new ScopeSearch(this.rules);
    this.openings = new Openings(this.details, services.loadKey);
    this.reviewing = new ReviewState(this, services.loadUser);
    this.saving = new Saving(this, services);
    this.planner = new PlannerState({
      rules: this.rules,
      list: () => this.list,
      open: (read) => this.#open(read),
      baseUrl: services.baseUrl,
    });
  }

  get step(): Step {
    return this.saving.saved ? "saved" : this.isReviewing ? "review" : "choose";
  }

  get list(): ScopeList | null {
    return this.scopes.status === "ready" ? this.scopes.list : null;
  }

  /** What the key will hold, gravest first. */
  get chosen(): readonly ScopeChoice[] {
    return this.details.isGranular ? (this.list?.chosen ?? []) : [];
  }

  /** The key that the new one takes over from. */
  get replaced(): ExistingKey | null {
    return this.openings.replaced;
  }

  get scopeMissing(): boolean {
    return this.needsScope && this.chosen.length === 0;
  }

  /** The gravest thing that the key can do, or null while it can do nothing. */
  get highestRisk(): RiskLevel | null {
    switch (this.details.mode) {
      case "global":
        return "escalation";
      case "read_only":
        return "read";
      case "granular":
        return this.chosen[0]?.risk ?? null;
    }
  }

  async #open(read: ReadChoice): Promise<void> {
    if (this.list) {
      await this.openings.open(read, "manifest", this.list);
    }
  }

  #obstacle(): FocusTarget | null {
    this.details.check();
    const unclear = this.chosen.find((choice) => {
      choice.commitDrafts();
      return choice.listWithProblem;
    });
    this.needsScope = this.details.isGranular && this.chosen.length === 0;
    if (this.details.firstProblem) {
      return this.details.firstProblem;
    }
    if (unclear) {
      // Saved without the value that was meant, the key would be wider than asked for.
      this.list?.reveal(unclear);
      return { at: "limit", choice: unclear };
    }
    return this.needsScope ? { at: "search" } : null;
  }
}
