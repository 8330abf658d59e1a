import { type Circumstances, ClientError } from "./client-error.ts";
import { type FactsOf, type UnreachableCode, wordsFor } from "./codes.ts";

/** No Discourse answered. */
export class UnreachableError extends ClientError {
  static of<Code extends UnreachableCode>(
    code: Code,
    facts: FactsOf<Code>,
    circumstances?: Circumstances
  ): UnreachableError {
    return new UnreachableError(code, wordsFor(code, ...facts), circumstances);
  }

  override name = "UnreachableError";
  declare readonly code: UnreachableCode;
}
