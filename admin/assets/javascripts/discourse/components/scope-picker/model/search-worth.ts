import { requestHits } from "./request-hits.ts";
import type { ScopeQuery } from "./scope-query.ts";
import type { Place, SearchEntry } from "./search-entry.ts";
import { PLACES } from "./search-entry.ts";

/** The scopes that open a whole address, as the site's rules decide; null while nobody knows. */
export type Opens = ReadonlySet<string> | null;

const PLACE_WORTH: Readonly<Record<Place, number>> = {
  title: 40,
  id: 32,
  address: 22,
  text: 10,
};
const WHOLE_WORD = 12;
const BEGINNING = 8;
const MISTYPED = -8;
const OPENS_ADDRESS = 200;
/** The whole query stands in the title as it is. */
const PHRASE = 30;
const NAMED = 60;

/** A typed word, and the known words that it may have been meant for if nothing holds it. */
export interface Term {
  typed: string;
  meant: readonly string[] | null;
}

/**
 * What a scope is worth to a query: the title tells more than the id, that more than an address,
 * that more than the description; a whole word more than a beginning, that more than a part, that
 * more than a guess at what was meant. Null: it is not found.
 *
 * @example worthOf(entry, parseQuery("members"), [{ typed: "members", meant: null }], null) // 82, the word in its title
 */
export function worthOf(
  entry: SearchEntry,
  query: ScopeQuery,
  terms: readonly Term[],
  opens: Opens
): number | null {
  let worth = worthOfRequest(entry, query, opens);
  if (worth === null) {
    return null;
  }
  for (const term of terms) {
    const ofTerm = worthOfTerm(entry, term);
    if (ofTerm === null) {
      return null;
    }
    worth += ofTerm;
  }
  return worth + worthOfPhrase(entry, query.words.join(" "));
}

function worthOfRequest(
  entry: SearchEntry,
  query: ScopeQuery,
  opens: Opens
): number | null {
  if (query.verb === null && query.path === null) {
    return 0;
  }
  if (opens?.has(entry.scope.scope_id)) {
    return OPENS_ADDRESS;
  }
  const isDecided = query.isWhole && opens !== null && opens.size > 0;
  return !isDecided && requestHits(entry, query).length > 0 ? 0 : null;
}

function worthOfTerm(
  entry: SearchEntry,
  { typed, meant }: Term
): number | null {
  if (meant === null) {
    return worthOfWord(entry, typed);
  }
  const worths = meant
    .map((word) => worthOfWord(entry, word))
    .filter((worth) => worth !== null);
  return worths.length > 0 ? Math.max(...worths) + MISTYPED : null;
}

function worthOfWord(entry: SearchEntry, word: string): number | null {
  if (!entry.text.includes(word)) {
    return null;
  }
  let best = 0;
  for (const place of PLACES) {
    if (PLACE_WORTH[place] + WHOLE_WORD <= best) {
      break;
    }
    const fit = fitOf(entry.places[place], word);
    best = Math.max(best, fit === null ? 0 : PLACE_WORTH[place] + fit);
  }
  return best;
}

/** How well a word fits the best of its occurrences; null where there is none. */
function fitOf(text: string, word: string): number | null {
  let best: number | null = null;
  for (
    let start = text.indexOf(word);
    start !== -1;
    start = text.indexOf(word, start + 1)
  ) {
    if (!isLetter(text[start - 1])) {
      if (!isLetter(text[start + word.length])) {
        return WHOLE_WORD;
      }
      best = BEGINNING;
    }
    best ??= 0;
  }
  return best;
}

function worthOfPhrase({ scope, places }: SearchEntry, typed: string): number {
  if (typed === "") {
    return 0;
  }
  const isName =
    typed === scope.scope_id || typed === `${scope.resource}.${scope.action}`;
  return isName || places.title === typed
    ? NAMED
    : places.title.includes(typed)
      ? PHRASE
      : 0;
}

/** What is beyond ASCII counts as a letter: a pattern would be too slow for each occurrence. */
function isLetter(character: string | undefined): boolean {
  return (
    character !== undefined &&
    ((character >= "a" && character <= "z") ||
      (character >= "0" && character <= "9") ||
      character > "\u007f")
  );
}
