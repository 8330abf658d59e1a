import { ASKING } from "./words/asking.ts";
import { AUTHORIZING } from "./words/authorizing.ts";
import { CALLING } from "./words/calling.ts";
import { PAYLOADS } from "./words/payloads.ts";
import { REACHING } from "./words/reaching.ts";
import type { Words } from "./words/words.ts";

/** Every code that an error of the client can have; an entry's argument is what it has to know. */
const CODES = {
  ...PAYLOADS,
  ...AUTHORIZING,
  ...CALLING,
  ...REACHING,
  ...ASKING,
};

/** @example "rate_limited" */
export type ErrorCode = keyof typeof CODES;

export type PayloadCode = keyof typeof PAYLOADS;
export type RefusedCode = keyof typeof AUTHORIZING | keyof typeof CALLING;
export type UnreachableCode = keyof typeof REACHING;
export type MisuseCode = keyof typeof ASKING;

/** What an error of this code has to know: nothing, or one object. */
export type FactsOf<Code extends ErrorCode> = Parameters<(typeof CODES)[Code]>;

/** @example wordsFor("nonce_mismatch").todo // "Discard it and start again; …" */
export function wordsFor<Code extends ErrorCode>(
  code: Code,
  ...facts: FactsOf<Code>
): Words {
  // TypeScript doesn't connect an entry with its own arguments through a generic key.
  const entry = CODES[code] as (...facts: FactsOf<Code>) => Words;
  return entry(...facts);
}
