import { cached, tracked } from "@glimmer/tracking";
import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { ValueSources } from "../contract.ts";
import type { Limits, RequestLine, RiskLevel } from "../model/index.ts";
import { requestLines, riskOf } from "../model/index.ts";
import { AllowList } from "./allow-list.ts";
import type { Effect } from "./scope-filters.ts";
import type { Selection } from "./selection.ts";

/** Which chosen scopes bring another one with them. */
export type Impliers = (choice: ScopeChoice) => readonly ScopeChoice[];

/** What a scope has to know of the list that it stands in. */
export interface ChoiceSurroundings {
  selection: Selection;
  impliersOf: Impliers;
  sources: ValueSources;
}

const FETCHES = /\((?:get|head|\|)+\)$/i;

class Row {
  @tracked isOpen = false;
  @tracked refusal: string | null = null;
}

/**
 * One scope of the list: whether it is chosen, for which values, and whether its row is open. What
 * changes is made when somebody first looks: of thousands of scopes, few are ever shown.
 */
export class ScopeChoice {
  readonly scope: CatalogueScope;

  /** Unticking keeps the values, so that ticking again brings them back. */
  toggle = (): void => {
    this.isChosen = !this.isChosen;
    this.refusal = null;
  };

  toggleOpen = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #list: ChoiceSurroundings;
  #row: Row | undefined;
  #lists: readonly AllowList[] | undefined;

  constructor(scope: CatalogueScope, list: ChoiceSurroundings) {
    this.scope = scope;
    this.#list = list;
  }

  get isChosen(): boolean {
    return this.#list.selection.has(this);
  }

  set isChosen(isChosen: boolean) {
    this.#list.selection.put(this, isChosen);
  }

  get isOpen(): boolean {
    return this.#shown.isOpen;
  }

  set isOpen(isOpen: boolean) {
    this.#shown.isOpen = isOpen;
  }

  /** Why the server did not take this scope. */
  get refusal(): string | null {
    return this.#shown.refusal;
  }

  set refusal(refusal: string | null) {
    this.#shown.refusal = refusal;
  }

  /** What each of its parameters is limited to. */
  get lists(): readonly AllowList[] {
    return (this.#lists ??= this.scope.params.map(
      (param) =>
        new AllowList(
          param,
          () => (this.isChosen = true),
          this.#list.sources[param.kind]
        )
    ));
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
    return this.#list.impliersOf(this);
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

  get #shown(): Row {
    return (this.#row ??= new Row());
  }
}
