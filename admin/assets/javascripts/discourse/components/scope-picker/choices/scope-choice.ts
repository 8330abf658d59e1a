import { cached, tracked } from "@glimmer/tracking";
import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type {
  Limits,
  RequestLine,
  RiskLevel,
  SearchEntry,
} from "../model/index.ts";
import { requestLines, riskOf, searchEntry } from "../model/index.ts";
import { AllowList } from "./allow-list.ts";

/** One scope of the list: whether it is chosen, for which values, and whether its row is open. */
export class ScopeChoice {
  @tracked isChosen = false;
  @tracked isOpen = false;
  /** Why the server did not take this scope. */
  @tracked refusal: string | null = null;
  readonly scope: CatalogueScope;
  readonly entry: SearchEntry;
  readonly lists: readonly AllowList[];

  /** Unticking keeps the values, so that ticking again brings them back. */
  toggle = (): void => {
    this.isChosen = !this.isChosen;
    this.refusal = null;
  };

  toggleOpen = (): void => {
    this.isOpen = !this.isOpen;
  };

  constructor(scope: CatalogueScope, resourceTitle: string) {
    this.scope = scope;
    this.entry = searchEntry(scope, resourceTitle);
    this.lists = scope.params.map(
      (param) => new AllowList(param, () => (this.isChosen = true))
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
