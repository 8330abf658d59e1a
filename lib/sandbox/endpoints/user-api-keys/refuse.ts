import {
  type Answer,
  invalidParameters,
  rateLimited,
  refusal,
} from "../../http/index.ts";
import { type Word, worded } from "../../user-keys/index.ts";
import type { Call } from "../endpoint.ts";
import { showMessage, wantsData } from "../view.ts";

/** What is wrong with the request itself; everything else is not permitted. */
const UNREADABLE: ReadonlySet<Word> = new Set<Word>([
  "missing",
  "no_text",
  "public_key_unreadable",
  "public_key_short",
]);

/**
 * Says why no key is made: as data, or as a page where a browser asks.
 *
 * @example await refuse(call, "missing", { param: "nonce" }) // 400
 */
export async function refuse(
  call: Call,
  word: Word,
  details: Parameters<typeof worded>[1] = {}
): Promise<Answer> {
  const sentence = worded(word, details);
  const isUnreadable = UNREADABLE.has(word);
  if (wantsData(call)) {
    return isUnreadable
      ? invalidParameters(sentence)
      : refusal(403, sentence, "invalid_access");
  }
  const title = isUnreadable ? "This can't be read" : "No access";
  return showMessage(call, title, sentence, isUnreadable ? 400 : 403);
}

/** True for an answer among values that are none. */
export function isAnswer(value: object): value is Answer {
  return "status" in value && "body" in value;
}

/** The limits of this protocol have no codes of their own. */
export function tooOften(seconds: number): Answer {
  return {
    ...rateLimited(seconds, ""),
    headers: { "Retry-After": String(seconds) },
  };
}
