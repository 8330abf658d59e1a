import { withoutSecrets } from "./hide-secrets.ts";
import type { UnreadLine } from "./types.ts";
import { unreadHint } from "./unread-hint.ts";

/** Longer ones are shortened. */
const SHOWN = 120;

/** Beyond it nothing is shown, so nothing need be hidden. */
const LOOKED_AT = 2_000;

/** What a terminal would obey, and what turns the direction of a text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/**
 * A text that was not understood, as it may be shown.
 *
 * @param text a line, or a whole text of which only the beginning is shown
 * @example unreadLine("Api-Key: 0f", 1).text // "Api-Key: …"
 */
export function unreadLine(text: string, line: number): UnreadLine {
  const [first = ""] = text.split("\n", 1);
  // Hidden before it is cut: half a key is no longer known for one.
  const clean = withoutSecrets(first.slice(0, LOOKED_AT)).replace(
    INVISIBLE,
    "\uFFFD"
  );
  const shown = clean.length > SHOWN ? `${clean.slice(0, SHOWN)}…` : clean;
  return { line, text: shown, hint: unreadHint(text, line) };
}
