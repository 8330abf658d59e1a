import type {
  FoundRequest,
  Plan,
  PlannedScope,
  Uncovered,
  UnreadLine,
} from "../../../lib/api-scopes/planner/index.ts";
import { toChoice } from "../../../lib/api-scopes/planner/index.ts";
import type { ProposalRow, ScopeList } from "../choices/index.ts";
import { Proposal } from "../choices/index.ts";

/** Lines that were not understood. */
export interface Unread {
  /** The first ones. */
  unread: readonly UnreadLine[];
  /** All of them. */
  unreadCount: number;
}

/** What was read of a text, apart from the requests. */
export interface ReadFacts extends Unread {
  skipped: number;
  isCut: boolean;
}

/** A scope of the plan, as the reader may take it or leave it. */
export interface PlannedRow {
  row: ProposalRow;
  scope: PlannedScope;
  requests: readonly FoundRequest[];
}

/** A request that no scope opens. */
export interface UncoveredRow extends Uncovered {
  found: FoundRequest;
}

/** A plan laid out for the reader. Nothing of it is chosen before it is applied. */
export class PlannedRequests {
  readonly requests: readonly FoundRequest[];
  readonly plan: Plan;
  readonly facts: ReadFacts;
  readonly proposal: Proposal;

  constructor(
    requests: readonly FoundRequest[],
    plan: Plan,
    facts: ReadFacts,
    list: ScopeList
  ) {
    this.requests = requests;
    this.plan = plan;
    this.facts = facts;
    const choice = toChoice(plan.scopes);
    this.proposal = new Proposal(
      {
        ...choice,
        // Asked for, the values that were found get their names.
        scopes: choice.scopes.map((entry) => ({
          ...entry,
          ask: Object.keys(entry.limits),
        })),
      },
      list
    );
  }

  get rows(): readonly PlannedRow[] {
    return this.proposal.rows.flatMap((row) => {
      const scope = this.plan.scopes.find(
        ({ scope_id }) => scope_id === row.entry.scope_id
      );
      return scope ? [{ row, scope, requests: this.#at(scope.requests) }] : [];
    });
  }

  get uncovered(): readonly UncoveredRow[] {
    return this.plan.uncovered.flatMap((one) => {
      const found = this.requests[one.request];
      return found ? [{ ...one, found }] : [];
    });
  }

  /** How many of the requests the plan permits. */
  get coveredCount(): number {
    return this.requests.length - this.plan.uncovered.length;
  }

  #at(positions: readonly number[]): readonly FoundRequest[] {
    return positions.flatMap((at) => this.requests[at] ?? []);
  }
}
