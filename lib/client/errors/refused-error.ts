import { type Circumstances, ClientError } from "./client-error.ts";
import { type FactsOf, type RefusedCode, wordsFor } from "./codes.ts";
import type { Words } from "./words/words.ts";

/** Discourse answered and refused; `status` and `said` are its own. */
export class RefusedError extends ClientError {
  static of<Code extends RefusedCode>(
    code: Code,
    facts: FactsOf<Code>,
    circumstances?: Circumstances
  ): RefusedError {
    return new RefusedError(code, wordsFor(code, ...facts), circumstances);
  }

  override name = "RefusedError";
  declare readonly code: RefusedCode;
  /** Seconds to wait, if waiting helps. */
  readonly retryAfter: number | null;

  constructor(code: RefusedCode, words: Words, circumstances?: Circumstances) {
    super(code, words, circumstances);
    this.retryAfter = circumstances?.retryAfter ?? null;
  }
}
