import type { UnreadLine } from "./types.ts";
import { unreadHint } from "./unread-hint.ts";

/** Longer ones are shortened. */
const SHOWN = 120;

/**
 * A text that was not understood, as it may be shown.
 *
 * @param text a line, or a whole text of which only the beginning is shown
 * @example unreadLine("Api-Key: 0f", 1).text // "Api-Key: …"
 */
export function unreadLine(text: string, line: number): UnreadLine {
  const [first = ""] = text.split("\n", 1);
  const shown = first.length > SHOWN ? `${first.slice(0, SHOWN)}…` : first;
  return { line, text: hideKeys(shown), hint: unreadHint(text, line) };
}

/** A pasted header line with a key is not understood, and must not be shown either. */
function hideKeys(text: string): string {
  return text
    .replace(
      /((?:api|key|token|secret|passw|authorization)[\w-]*["']?\s*[:=]\s*)\S.*/i,
      "$1…"
    )
    .replace(/[0-9a-f]{32,}/gi, "…");
}
