import type { CatalogueScope } from "../../../lib/api-scopes/catalogue/index.ts";
import type { RequestTemplate } from "./request-template.ts";
import { requestsOf } from "./request-template.ts";

/** Where a word can be found, the most telling place first. */
export const PLACES = ["title", "id", "address", "text"] as const;

/** One of `PLACES`. */
export type Place = (typeof PLACES)[number];

/** A scope made ready for searching. */
export class SearchEntry {
  readonly scope: CatalogueScope;
  /** Lower case, to look words up in. */
  readonly places: Readonly<Record<Place, string>>;
  /** All places in one, for a quick no. */
  readonly text: string;
  #requests: readonly RequestTemplate[] | undefined;

  /** `actions` are known once the site's rules are here: `groups#add_members`. */
  constructor(
    scope: CatalogueScope,
    resourceTitle: string,
    actions: readonly string[] = []
  ) {
    const places = {
      title: scope.title,
      id: `${scope.resource}.${scope.action} ${scope.scope_id}`,
      address: `${resourceTitle} ${scope.urls.join(" ")} ${actions.join(" ")}`,
      text: `${scope.description ?? ""} ${scope.source}`,
    };
    this.scope = scope;
    this.places = {
      title: places.title.toLowerCase(),
      id: places.id.toLowerCase(),
      address: places.address.toLowerCase(),
      text: places.text.toLowerCase(),
    };
    this.text = PLACES.map((place) => this.places[place]).join("\n");
  }

  get requests(): readonly RequestTemplate[] {
    return (this.#requests ??= requestsOf(this.scope.urls));
  }
}

/** All words of some entries. @example wordsOf(entries).has("members") // true */
export function wordsOf(entries: readonly SearchEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap(({ text }) => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [])
  );
}
