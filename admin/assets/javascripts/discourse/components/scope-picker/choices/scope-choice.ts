import { cached, tracked } from "@glimmer/tracking";
import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { ValueSources } from "../contract.ts";
import type { Limits, RequestLine, RiskLevel } from "../model/index.ts";
import { requestLines, riskOf } from "../model/index.ts";
import { AllowList } from "./allow-list.ts";
import type { Effect } from "./scope-filters.ts";

/** Which chosen scopes bring another one with them. */
export type Impliers = (choice: ScopeChoice) => readonly ScopeChoice[];

const FETCHES = /\((?:get|head|\|)+\)$/i;

/** One scope of the list: whether it is chosen, for which values, and whether its row is open. */
export class ScopeChoice {
  @tracked isChosen = false;
  @tracked isOpen = false;
  /** Why the server did not take this scope. */
  @tracked refusal: string | null = null;
  readonly scope: CatalogueScope;
  readonly lists: readonly AllowList[];

  /** Unticking keeps the values, so that ticking again brings them back. */
  toggle = (): void => {
    this.isChosen = !this.isChosen;
    this.refusal = null;
  };

  toggleOpen = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #impliers: Impliers;

  constructor(
    scope: CatalogueScope,
    impliers: Impliers,
    sources: ValueSources
  ) {
    this.scope = scope;
    this.#impliers = impliers;
    this.lists = scope.params.map(
      (param) =>
        new AllowList(param, () => (this.isChosen = true), sources[param.kind])
    );
  }

  /** As people write it; core's own id has a colon. */
  get name(): string {
    return `${this.scope.resource}.${this.scope.action}`;
  }

  get domId(): string {
    return `scope-${this.scope.resource}-${this.scope.action}`;
  }

  get risk(): RiskLevel {
    return riskOf(this.scope);
  }

  /** By its verbs, whatever its risk: who downloads a backup only reads. */
  get effect(): Effect {
    const { urls, risk } = this.scope;
    const onlyReads =
      urls.length > 0
        ? urls.every((url) => FETCHES.test(url))
        : risk === "read";
    return onlyReads ? "reads" : "changes";
  }

  /** The chosen scopes that bring this one with them. */
  get impliedBy(): readonly ScopeChoice[] {
    return this.#impliers(this);
  }

  get isImplied(): boolean {
    return this.impliedBy.length > 0;
  }

  /** The key will hold it: chosen, or brought by another. */
  get isIncluded(): boolean {
    return this.isChosen || this.isImplied;
  }

  get isLimited(): boolean {
    return this.lists.some((list) => list.isLimited);
  }

  get listWithProblem(): AllowList | undefined {
    return this.lists.find((list) => list.hasProblem);
  }

  get limits(): Limits {
    return Object.fromEntries(
      this.lists.map(({ param, values }) => [param.name, values])
    );
  }

  @cached
  get lines(): readonly RequestLine[] {
    return requestLines(this.scope, this.limits);
  }

  commitDrafts(): void {
    for (const list of this.lists) {
      list.commit();
    }
  }
}
