import { tracked } from "@glimmer/tracking";
import type {
  Choice,
  ChoiceIssue,
  ReadChoice,
} from "../../../lib/api-scopes/manifest/index.ts";
import type { ExistingKey } from "../contract.ts";
import type { Applied } from "./apply-choice.ts";
import { joinApplied } from "./apply-choice.ts";
import type { ProposalRow } from "./proposal.ts";
import { Proposal } from "./proposal.ts";
import type { ScopeList } from "./scope-list.ts";

/** Where a choice came from. */
export type Origin = "link" | "manifest";

/** What is known of an opened choice beside itself. */
interface Opening {
  origin: Origin;
  list: ScopeList;
  /** The key that the new one takes over from. */
  replaced: ExistingKey | null;
  /** Why that key could not be had. */
  problem: string | null;
}

/** A choice that somebody else made and the reader opened: applied, but to be reviewed. */
export class OpenedChoice {
  @tracked applied: Applied;
  /** What waited for the reader's own tick, and got it. */
  @tracked private taken: readonly ProposalRow[] = [];
  readonly choice: Choice;
  /** What could not be read. */
  readonly issues: readonly ChoiceIssue[];
  readonly origin: Origin;
  readonly replaced: ExistingKey | null;
  readonly problem: string | null;

  /** Chooses a scope that was not chosen by itself. */
  take = (row: ProposalRow): void => {
    const scopes = [row.answered];
    this.taken = [...this.taken, row];
    this.applied = joinApplied(
      this.applied,
      this.#list.apply({ ...this.choice, scopes })
    );
  };

  undo = (): void => this.applied.undo();

  readonly #proposal: Proposal;
  readonly #list: ScopeList;

  constructor({ choice, issues }: ReadChoice, opening: Opening) {
    const { origin, list, replaced, problem } = opening;
    this.choice = choice;
    this.issues = issues;
    this.origin = origin;
    this.replaced = replaced;
    this.problem = problem;
    this.#list = list;
    this.#proposal = new Proposal(choice, list);
    const proposed = (): Applied => this.#proposal.apply();
    this.applied = replaced
      ? joinApplied(list.apply(choiceOf(replaced)), proposed())
      : proposed();
  }

  /** Ids of scopes that this site does not have. */
  get lacking(): readonly string[] {
    const proposed = this.#proposal.lacking.map(({ scope_id }) => scope_id);
    return [...new Set([...this.applied.lacking, ...proposed])];
  }

  /** What waits for the reader's own tick: an escalation, or what is not needed. */
  get waiting(): readonly ProposalRow[] {
    return this.#proposal.unticked.filter((row) => !this.taken.includes(row));
  }

  /** Chosen scopes whose values only the reader knows, and has not said yet. */
  get asking(): readonly ProposalRow[] {
    return this.#proposal.rows.filter(
      ({ choice, entry }) =>
        choice.isChosen &&
        choice.lists.some(
          ({ param, isLimited }) => entry.ask.includes(param.name) && !isLimited
        )
    );
  }
}

/** All that the old key may do, escalations too: the review compares the two. */
function choiceOf({ scopes }: ExistingKey): Choice {
  return {
    name: null,
    description: null,
    username: null,
    replaces: null,
    scopes: scopes.map((scope) => ({
      ...scope,
      reason: null,
      ask: [],
      optional: false,
    })),
  };
}
