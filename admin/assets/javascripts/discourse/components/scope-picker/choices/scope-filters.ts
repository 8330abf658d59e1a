import { cached, tracked } from "@glimmer/tracking";
import type { RiskLevel } from "../model/index.ts";
import type { ScopeChoice } from "./scope-choice.ts";

/** Does a scope only fetch, or can it change something? */
export type Effect = "reads" | "changes";

/** Who brought scopes, and how many. */
export interface Source {
  source: string;
  count: number;
}

/** Narrows the list beside the search. Null stands for any. */
export class ScopeFilters {
  @tracked source: string | null = null;
  @tracked effect: Effect | null = null;
  @tracked risk: RiskLevel | null = null;
  /** Those chosen when the filter was set: unticked rows stay until it is reset. */
  @tracked private snapshot: ReadonlySet<ScopeChoice> | null = null;
  /** Empty until the scopes are here. */
  @tracked choices: readonly ScopeChoice[] = [];

  toggleChosen = (): void => {
    this.snapshot = this.snapshot
      ? null
      : new Set(this.choices.filter(({ isIncluded }) => isIncluded));
  };

  reset = (): void => {
    this.source = null;
    this.effect = null;
    this.risk = null;
    this.snapshot = null;
  };

  get showsChosen(): boolean {
    return this.snapshot !== null;
  }

  get isActive(): boolean {
    return (
      this.source !== null ||
      this.effect !== null ||
      this.risk !== null ||
      this.snapshot !== null
    );
  }

  /** Core first, then the plugins by name. */
  @cached
  get sources(): readonly Source[] {
    const counts = new Map<string, number>();
    for (const { scope } of this.choices) {
      counts.set(scope.source, (counts.get(scope.source) ?? 0) + 1);
    }
    return [...counts]
      .map(([source, count]) => ({ source, count }))
      .sort(
        (a, b) =>
          Number(b.source === "core") - Number(a.source === "core") ||
          a.source.localeCompare(b.source)
      );
  }

  /** The choices that all set filters let through. */
  @cached
  get passing(): readonly ScopeChoice[] {
    const { choices, source, effect, risk, snapshot } = this;
    return this.isActive
      ? choices.filter(
          (choice) =>
            (source === null || choice.scope.source === source) &&
            (effect === null || choice.effect === effect) &&
            (risk === null || choice.risk === risk) &&
            (snapshot?.has(choice) ?? true)
        )
      : choices;
  }
}
