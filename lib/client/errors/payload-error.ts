import { type Circumstances, ClientError } from "./client-error.ts";
import { type FactsOf, type PayloadCode, wordsFor } from "./codes.ts";

/** What came back from the consent page is no answer to our request. */
export class PayloadError extends ClientError {
  static of<Code extends PayloadCode>(
    code: Code,
    facts: FactsOf<Code>,
    circumstances?: Circumstances
  ): PayloadError {
    return new PayloadError(code, wordsFor(code, ...facts), circumstances);
  }

  override name = "PayloadError";
  declare readonly code: PayloadCode;
}
