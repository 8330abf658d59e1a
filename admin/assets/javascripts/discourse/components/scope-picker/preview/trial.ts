import { cached, tracked } from "@glimmer/tracking";
import type { ApiRequest } from "../../../lib/api-scopes/decision/index.ts";
import { finish, readText } from "../../../lib/api-scopes/planner/index.ts";
import type { ScopeChoice } from "../choices/index.ts";
import type { RulesState } from "./rules-state.ts";
import type { Fix } from "./smallest-fix.ts";
import { judge, type Verdict } from "./verdict.ts";

/** The box in which a request is tried out against the key as it stands. */
export class Trial {
  @tracked text = "";
  /** What was read of the text; null when it was no request. */
  @tracked request: ApiRequest | null = null;
  @tracked isUnreadable = false;

  type = (text: string): void => {
    this.text = text;
    this.request = null;
    this.isUnreadable = false;
  };

  /** Reads the text, and fetches what is needed to judge it. */
  check = async (): Promise<void> => {
    const read = finish(readText(this.text));
    const [request = null] = read.kind === "requests" ? read.requests : [];
    this.request = request;
    this.isUnreadable = request === null;
    if (request !== null && (await this.rules.load())) {
      this.#learnNames();
    }
  };

  /** Changes the choice so that the request passes. */
  apply = (fix: Fix): void => {
    const choice = this.find(fix.scope_id);
    if (!choice) {
      return;
    }
    choice.isChosen = true;
    for (const list of choice.lists) {
      const value = fix.values[list.param.name];
      if (value !== undefined) {
        list.allow(value);
      }
    }
  };

  readonly rules: RulesState;
  readonly #choices: () => readonly ScopeChoice[];

  constructor(rules: RulesState, choices: () => readonly ScopeChoice[]) {
    this.rules = rules;
    this.#choices = choices;
  }

  /** Follows every change of the choice; null while there is nothing to judge. */
  @cached
  get verdict(): Verdict | null {
    const rules = this.rules.ready;
    return rules && this.request
      ? judge(rules, this.#choices().map(asHeld), this.request)
      : null;
  }

  get fix(): Fix | null {
    const { verdict } = this;
    return verdict === null || verdict.permits ? null : verdict.fix;
  }

  /** @example trial.find("topics:read")?.scope.title */
  find(scopeId: string): ScopeChoice | undefined {
    return this.#choices().find(({ scope }) => scope.scope_id === scopeId);
  }

  /** "Allow customers too" says more than "Allow 43 too". */
  #learnNames(): void {
    const { fix } = this;
    for (const list of (fix && this.find(fix.scope_id)?.lists) ?? []) {
      const value = fix?.values[list.param.name];
      void list.learn(value === undefined ? [] : [value]);
    }
  }
}

function asHeld({ scope, limits, isIncluded: isHeld }: ScopeChoice) {
  return { scope, limits, isHeld };
}
