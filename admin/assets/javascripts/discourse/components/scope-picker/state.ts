import { tracked } from "@glimmer/tracking";
import type { FocusTarget, ScopeChoice } from "./choices/index.ts";
import {
  KeyDetails,
  placeRefusals,
  ScopeList,
  ScopeSearch,
} from "./choices/index.ts";
import type { NewKey, PickerServices, SaveOutcome } from "./contract.ts";
import type { ChosenScope, RiskLevel } from "./model/index.ts";
import { curlCommand, newKey } from "./model/index.ts";

/** The list of scopes: on its way, here, or not to be had. */
export type ScopesState =
  | { status: "loading" }
  | { status: "ready"; list: ScopeList }
  | { status: "failed"; message: string };

/** All that the picker knows. The markup shows it and calls it; it decides nothing. */
export class PickerState {
  @tracked scopes: ScopesState = { status: "loading" };
  @tracked isSaving = false;
  /** Reasons for a refusal that belong to no field and no scope. */
  @tracked refusals: readonly string[] = [];
  /** Said at the list when a granular key has no scope. */
  @tracked needsScope = false;
  @tracked savedKey: string | null = null;
  @tracked isSheetOpen = false;
  readonly details = new KeyDetails();
  readonly search = new ScopeSearch();

  /** Asks for the scopes, again after a failure. What was entered stays. */
  load = async (): Promise<void> => {
    this.scopes = { status: "loading" };
    const outcome = await this.#services.load();
    this.scopes = outcome.loaded
      ? {
          status: "ready",
          list: new ScopeList(outcome.catalogue, this.search),
        }
      : { status: "failed", message: outcome.message };
  };

  toggleSheet = (): void => {
    this.isSheetOpen = !this.isSheetOpen;
  };

  /** Saves the key. Answers where the reader is needed, or null while a save is under way. */
  save = async (): Promise<FocusTarget | null> => {
    if (this.isSaving) {
      return null;
    }
    const obstacle = this.#obstacle();
    if (obstacle) {
      return obstacle;
    }
    this.isSaving = true;
    this.#forgetRefusals();
    try {
      return this.#settle(await this.#services.save(this.#newKey()));
    } finally {
      this.isSaving = false;
    }
  };

  readonly #services: PickerServices;

  constructor(services: PickerServices) {
    this.#services = services;
  }

  get list(): ScopeList | null {
    return this.scopes.status === "ready" ? this.scopes.list : null;
  }

  get chosen(): readonly ScopeChoice[] {
    return this.details.isGranular ? (this.list?.chosen ?? []) : [];
  }

  get scopeMissing(): boolean {
    return this.needsScope && this.chosen.length === 0;
  }

  get isSaved(): boolean {
    return this.savedKey !== null;
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

  get curl(): string {
    return curlCommand({
      baseUrl: this.#services.baseUrl,
      key: this.savedKey ?? "",
      username: this.details.actingUser,
      chosen: this.chosen.map(asChosenScope),
    });
  }

  #newKey(): NewKey {
    const { description, actingUser, mode } = this.details;
    const chosen = this.chosen.map(asChosenScope);
    return newKey({ description, username: actingUser, mode, chosen });
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

  #settle(outcome: SaveOutcome): FocusTarget {
    if (outcome.saved) {
      this.savedKey = outcome.key;
      return { at: "title" };
    }
    this.refusals = placeRefusals(outcome.refusals, this.details, this.chosen);
    this.isSheetOpen ||= this.chosen.some(({ refusal }) => refusal !== null);
    return this.details.firstProblem ?? { at: "refusal" };
  }

  #forgetRefusals(): void {
    this.refusals = [];
    for (const choice of this.chosen) {
      choice.refusal = null;
    }
  }
}

function asChosenScope({ scope, limits }: ScopeChoice): ChosenScope {
  return { scope, limits };
}
