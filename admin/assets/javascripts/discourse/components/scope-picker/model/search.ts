import type { ScopeQuery } from "./scope-query.ts";
import type { SearchEntry } from "./search-entry.ts";
import { wordsOf } from "./search-entry.ts";
import type { Opens } from "./search-worth.ts";
import { worthOf } from "./search-worth.ts";
import { meantWords } from "./typo.ts";

/** Scopes to look in. Their words are collected when somebody first mistypes one. */
export class SearchIndex {
  readonly entries: readonly SearchEntry[];
  #words: ReadonlySet<string> | undefined;

  constructor(entries: readonly SearchEntry[]) {
    this.entries = entries;
  }

  get words(): ReadonlySet<string> {
    return (this.#words ??= wordsOf(this.entries));
  }
}

/**
 * What a query finds, each with what it is worth.
 *
 * @example [...searchScopes(index, parseQuery("memebrs")).keys()].map(({ scope }) => scope.title)
 */
export function searchScopes(
  index: SearchIndex,
  query: ScopeQuery,
  opens: Opens = null
): ReadonlyMap<SearchEntry, number> {
  const { entries } = index;
  const found = new Map<SearchEntry, number>();
  const terms = query.words.map((typed) =>
    entries.some(({ text }) => text.includes(typed))
      ? { typed, meant: null }
      : { typed, meant: meantWords(typed, index.words) }
  );
  for (const entry of entries) {
    const worth = worthOf(entry, query, terms, opens);
    if (worth !== null) {
      found.set(entry, worth);
    }
  }
  return found;
}
