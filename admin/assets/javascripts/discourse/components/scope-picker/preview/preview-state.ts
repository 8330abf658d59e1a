import type { ApiRequest } from "../../../lib/api-scopes/decision/index.ts";
import { requestCommand, type RequestFacts } from "../model/index.ts";
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
}
