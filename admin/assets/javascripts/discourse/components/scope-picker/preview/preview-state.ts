import type { ApiRequest } from "../../../lib/api-scopes/decision/index.ts";
import type { ScopeChoice } from "../choices/index.ts";
import { requestCommand, type RequestFacts } from "../model/index.ts";
import { type Examples, examplesOf } from "./examples.ts";
import type { RulesState } from "./rules-state.ts";

/** What examples of requests are decided by, and how to send them. */
export class PreviewState {
  readonly rules: RulesState;

  /** @example preview.commandOf({ method: "GET", url: "/t/12.json" }) // "curl -X GET …" */
  commandOf = (request: ApiRequest): string =>
    requestCommand({ request, ...this.#facts() });

  readonly #facts: () => Omit<RequestFacts, "request">;

  constructor(rules: RulesState, facts: () => Omit<RequestFacts, "request">) {
    this.rules = rules;
    this.#facts = facts;
  }

  /** Null where the rules are still to come, or know nothing of the scope. */
  examplesOf({ scope, limits }: ScopeChoice): Examples | null {
    const rules = this.rules.ready;
    const rule = rules?.scopes.get(scope.scope_id);
    return rules && rule ? examplesOf(rules.table, rule, limits) : null;
  }
}
