import { type Circumstances, ClientError } from "./client-error.ts";
import { type FactsOf, type MisuseCode, wordsFor } from "./codes.ts";

/** An argument is wrong; nothing was sent. */
export class MisuseError extends ClientError {
  static of<Code extends MisuseCode>(
    code: Code,
    facts: FactsOf<Code>,
    circumstances?: Circumstances
  ): MisuseError {
    return new MisuseError(code, wordsFor(code, ...facts), circumstances);
  }

  override name = "MisuseError";
  declare readonly code: MisuseCode;
}
