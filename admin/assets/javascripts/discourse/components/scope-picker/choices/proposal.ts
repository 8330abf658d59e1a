import { tracked } from "@glimmer/tracking";
import type {
  Choice,
  ChosenEntry,
} from "../../../lib/api-scopes/manifest/index.ts";
import type { Limits } from "../model/index.ts";
import { AllowList } from "./allow-list.ts";
import type { Applied } from "./apply-choice.ts";
import type { ScopeChoice } from "./scope-choice.ts";
import type { ScopeList } from "./scope-list.ts";

/** A proposed scope, to be ticked or not. */
export class ProposalRow {
  @tracked isTicked = false;
  readonly entry: ChosenEntry;
  readonly choice: ScopeChoice;
  /** Parameters whose values the reader is asked for, with those that are proposed. */
  readonly asked: readonly AllowList[];

  toggle = (): void => {
    this.isTicked = !this.isTicked;
  };

  /** What can do most harm, and what is not needed, waits for the reader's own tick. */
  constructor(entry: ChosenEntry, choice: ScopeChoice) {
    this.entry = entry;
    this.choice = choice;
    this.asked = choice.scope.params
      .filter(({ name }) => entry.ask.includes(name))
      .map((param) => {
        const known = choice.lists.find((list) => list.param === param);
        const list = new AllowList(
          param,
          () => (this.isTicked = true),
          known?.source
        );
        list.propose(entry.limits[param.name] ?? []);
        return list;
      });
    this.isTicked = choice.risk !== "escalation" && !entry.optional;
  }

  get domId(): string {
    return `proposed-${this.choice.domId}`;
  }

  get limits(): Limits {
    return {
      ...this.entry.limits,
      ...Object.fromEntries(
        this.asked.map(({ param, values }) => [param.name, values])
      ),
    };
  }

  /** The entry as the reader made it. */
  get answered(): ChosenEntry {
    return { ...this.entry, limits: this.limits };
  }
}

/** What somebody proposes, laid out for a reader who has the last word. */
export class Proposal {
  readonly choice: Choice;
  readonly rows: readonly ProposalRow[];
  /** What this site does not have. */
  readonly lacking: readonly ChosenEntry[];
  readonly #list: ScopeList;

  constructor(choice: Choice, list: ScopeList) {
    this.choice = choice;
    this.#list = list;
    this.rows = choice.scopes.flatMap((entry) => {
      const own = list.find(entry.scope_id);
      return own ? [new ProposalRow(entry, own)] : [];
    });
    this.lacking = choice.scopes.filter(
      ({ scope_id }) => list.find(scope_id) === undefined
    );
  }

  get ticked(): readonly ProposalRow[] {
    return this.rows.filter(({ isTicked }) => isTicked);
  }

  get unticked(): readonly ProposalRow[] {
    return this.rows.filter(({ isTicked }) => !isTicked);
  }

  /** A value was typed that can't be one: applied without it, the scope would be wider. */
  get hasProblem(): boolean {
    return this.ticked.some(({ asked }) =>
      asked.some((list) => {
        list.commit();
        return list.hasProblem;
      })
    );
  }

  /** Adds the ticked rows to the choice. */
  apply(): Applied {
    return this.#list.apply({
      ...this.choice,
      scopes: this.ticked.map(({ answered }) => answered),
    });
  }
}
